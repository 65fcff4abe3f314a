#!/usr/bin/env bash
# What:  an image that says nothing (alt="") and one that does, in a page of MkDocs made with the plugin
#        that enlarges images (PyPI mkdocs 1.6.1, mkdocs-glightbox 0.5.3).
# Guess: the first is left alone, or its link has a name.
# Seen:  both are put in a link; the first then has no name for a screen reader to say
#        (WCAG 2.4.4, RGAA 6.2).
# Here:  figures are shown at the size at which they are read, and no plugin touches them.
. "$(dirname "$0")/_room.sh"
python_with mkdocs==1.6.1 mkdocs-glightbox==0.5.3
mkdir docs
printf '![](orne.png) ![Capture](capture.png)\n' > docs/index.md
touch docs/orne.png docs/capture.png
printf 'site_name: x\ntheme: {name: mkdocs}\nplugins: [glightbox]\n' > mkdocs.yml
python -m mkdocs build --quiet >build.log 2>&1 || not_run "$(tail -1 build.log)"
cat > try.py <<'P'
import pathlib
import re

page = pathlib.Path("site/index.html").read_text("utf-8")
for attributes, image in re.findall(r'<a class="glightbox"([^>]*)><img([^>]*)>', page):
    print("link", "named" if re.search(r'(aria-label|title)="[^"]', attributes) else "without name",
          *re.findall(r'alt="[^"]*"', image))
P
same "$(python try.py)" "link without name alt=\"\"
link without name alt=\"Capture\""
