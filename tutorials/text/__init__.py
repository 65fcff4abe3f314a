"""Tools for French as people write it, shared by the reading aid and the review of a reply.

``folding`` makes a text findable and maps every match back to the original; ``segments`` cuts
it into sentences and clauses; ``context`` and ``denial`` say what the ``surroundings`` of a match
make of it (negation, quotation…). ``features`` counts what a text says and ``weights`` adds up
what was learnt of it. ``phrases`` reads the one notation in which editors write what to look for,
``morphology`` the keys of words, ``vocabulary`` and ``matching`` find many phrases in one pass.
Everything is linear in the length of the text and works on code points; ``spans`` converts to
the UTF-16 units that a page counts in.
"""
