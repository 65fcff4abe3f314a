#!/usr/bin/env bash
# What:  a link to a page that does not exist, in MkDocs (PyPI mkdocs 1.6.1).
# Guess: `mkdocs build --strict --quiet` stops as `mkdocs build --strict` does, with fewer words.
# Seen:  with --quiet warnings are not counted either: the build ends well, exit code 0.
# Here:  macros/publish/build.py renders without --quiet; it did, and was never strict.
. "$(dirname "$0")/_room.sh"
python_with mkdocs==1.6.1
mkdir docs && echo '[lost](absent.md)' > docs/index.md
printf 'site_name: x\ntheme: {name: mkdocs}\n' > mkdocs.yml
code() { python -m mkdocs build --strict "$@" >/dev/null 2>&1 && echo 0 || echo $?; }
same "strict $(code), strict and quiet $(code --quiet)" "strict 1, strict and quiet 0"
