#!/usr/bin/env bash
# What:  French dates in figures, in a page of Markdown whose « smart symbols » are on (PyPI markdown
#        3.11.3, pymdown-extensions 13.1.2).
# Guess: « le 1/4/2026 » is left alone: what follows says that it is no fraction.
# Seen:  it becomes « le ¼/2026 », and « le 1/5/2026 » likewise; « 11/4/2026 » and « 01/04/2026 » stay.
# Here:  that extension is not used, and pages write dates in words.
. "$(dirname "$0")/_room.sh"
python_with markdown==3.11.3 pymdown-extensions==13.1.2
cat > try.py <<'P'
import html

import markdown

for text in ("le 1/4/2026", "le 1/5/2026", "le 2/3/2026", "le 11/4/2026", "le 01/04/2026"):
    print(html.unescape(markdown.markdown(text, extensions=["pymdownx.smartsymbols"])))
P
same "$(python try.py)" "<p>le ¼/2026</p>
<p>le ⅕/2026</p>
<p>le ⅔/2026</p>
<p>le 11/4/2026</p>
<p>le 01/04/2026</p>"
