"""From the editors' files to a folder that any static host can serve.

*prepare* writes generated assets under ``docs/assets/generated/``; any generator renders;
*finish* works on any ``site/`` folder. Run it with ``python -m macros.publish``.
"""
