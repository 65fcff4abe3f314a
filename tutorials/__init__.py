"""Review triage, letters, replies and deadlines: the same files in CPython and in Pyodide.

The one door is :func:`tutorials.app.call`. Only :mod:`tutorials.editing`, which stays on
editors' machines, reads YAML or the file system.
"""
