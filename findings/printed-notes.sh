#!/usr/bin/env bash
# What:  two pages with a footnote each, put in one page to print (PyPI mkdocs 1.6.1,
#        mkdocs-print-site-plugin 2.9).
# Guess: the notes stay apart: each call leads to its note, each note back to its call.
# Seen:  calls lead to their notes; no note leads back: both calls have the same identifier, which is
#        not the one that the notes name.
# Here:  the guide to print is a book of its own, made by Typst (`macros/publish/pdf/`).
. "$(dirname "$0")/_room.sh"
python_with mkdocs==1.6.1 mkdocs-print-site-plugin==2.9
mkdir docs
printf '# Un\n\nVoir[^1].\n\n[^1]: Note.\n' > docs/index.md
printf '# Deux\n\nVoir[^1].\n\n[^1]: Note.\n' > docs/deux.md
printf 'site_name: x\ntheme: {name: mkdocs}\nmarkdown_extensions: [footnotes]\nplugins: [print-site]\n' > mkdocs.yml
python -m mkdocs build --quiet >build.log 2>&1 || not_run "$(tail -1 build.log)"
cat > try.py <<'P'
import pathlib
import re

page = next(pathlib.Path("site").rglob("print_page*/*.html")).read_text("utf-8")
ids = re.findall(r'id="([^"]*fn[^"]*)"', page)
print("identifiers", *ids)
for kind in ("ref", "backref"):
    links = re.findall(rf'class="footnote-{kind}" href="#([^"]+)"', page)
    print(kind, *(f"{link} {'found' if link in ids else 'lost'}" for link in links))
P
same "$(python try.py)" "identifiers fnref:1 index-fn:1 fnref:1 deux-fn:1
ref index-fn:1 found deux-fn:1 found
backref index-fnref:1 lost deux-fnref:1 lost"
