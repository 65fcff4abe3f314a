#!/usr/bin/env bash
# What:  the anchor made of « L’œuvre n° 3 : ce que l’on peut faire » (PyPI markdown 3.11.3,
#        pymdown-extensions 13.1.2; npm slugify 1.6.9, @sindresorhus/slugify 3.0.1).
# Guess: the same in all: letters without accents, « œ » as « oe ».
# Seen:  four. The one of MkDocs (markdown) drops « œ » (« luvre-n-3 »), pymdown-extensions keeps it
#        and makes two hyphens of « : »; the others write « oe », and differ on the apostrophe.
# Here:  each section of a chapter has its anchor written after its title.
. "$(dirname "$0")/_room.sh"
python_with markdown==3.11.3 pymdown-extensions==13.1.2
node_with slugify@1.6.9 @sindresorhus/slugify@3.0.1
cat > try.py <<'P'
from markdown.extensions.toc import slugify
from pymdownx.slugs import slugify as pymdown

TITLE = "L’œuvre n° 3 : ce que l’on peut faire"
print("markdown", slugify(TITLE, "-"))
print("pymdown", pymdown(case="lower")(TITLE, "-"))
P
cat > try.js <<'J'
import sindresorhus from "@sindresorhus/slugify";
import slugify from "slugify";
const title = "L’œuvre n° 3 : ce que l’on peut faire";
console.log("slugify", slugify(title, { lower: true, locale: "fr", strict: true }));
console.log("sindresorhus", sindresorhus(title));
J
same "$(python try.py; node try.js)" "markdown luvre-n-3-ce-que-lon-peut-faire
pymdown lœuvre-n-3--ce-que-lon-peut-faire
slugify loeuvre-n-3-ce-que-lon-peut-faire
sindresorhus l-oeuvre-n-3-ce-que-l-on-peut-faire"
