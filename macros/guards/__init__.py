"""What editors are told before publishing: typed numbers, unknown rules, spelling, typography…

Each guard is one module with ``check(...) -> list[Problem]``; ``python -m macros.guards`` runs
them all. A *problem* has to be corrected, a *note* is worth a look.
"""
