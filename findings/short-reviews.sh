#!/usr/bin/env bash
# What:  a page of three short reviews, an item of a list each, through four libraries that keep the
#        text of a page without what surrounds it (npm @mozilla/readability 0.6.0, which makes the
#        reader view of Firefox; PyPI readability-lxml 0.9, justext 3.0.2, trafilatura 2.3.1).
# Guess: each keeps the three reviews.
# Seen:  trafilatura does. Both readability keep the last one alone, justext none, without a word; the
#        first says, when asked before, that the page is probably not for it, and keeps long reviews.
# Here:  evidence is the page as it was shown, whole, with its address: no text drawn from it.
. "$(dirname "$0")/_room.sh"
python_with trafilatura==2.3.1 justext==3.0.2
python_with readability-lxml==0.9 # apart: pip takes « html-clean » and « html_clean » for two things
node_with @mozilla/readability@0.6.0 linkedom@0.18.15
cat > page.html <<'H'
<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Avis sur le cabinet</title></head>
<body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/a">Médecins</a></li></ul></nav><main>
<h1>Cabinet médical</h1><h2>Avis</h2><ul>
<li><p>Camille, 3 mai 2026</p><p>Accueil très froid, le médecin ne m’a pas écoutée. Je ne recommande
pas ce cabinet à mes proches.</p></li>
<li><p>Alex, 12 avril 2026</p><p>Une heure d’attente sans explication. La consultation a duré cinq
minutes à peine !</p></li>
<li><p>Dominique, 1er avril 2026</p><p>Médecin à l’écoute, qui prend son temps. Le secrétariat répond
vite au téléphone.</p></li></ul></main><footer><p>Mentions légales</p></footer></body></html>
H
cat > try.js <<'J'
import { readFileSync } from "node:fs";
import { isProbablyReaderable, Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
const { document } = parseHTML(readFileSync("page.html", "utf8"));
const asked = isProbablyReaderable(document);
const { textContent } = new Readability(document).parse();
console.log("@mozilla/readability", asked, ...["Camille", "Alex", "Dominique"].filter((name) => textContent.includes(name)));
J
cat > try.py <<'P'
import pathlib

import justext
import trafilatura
from readability import Document

page = pathlib.Path("page.html").read_text("utf-8")
paragraphs = justext.justext(page.encode(), justext.get_stoplist("French"))
for name, kept in {
    "readability-lxml": Document(page).summary(),
    "justext": "".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate),
    "trafilatura": trafilatura.extract(page),
}.items():
    print(name, *(who for who in ("Camille", "Alex", "Dominique") if who in kept))
P
same "$(node try.js; python try.py)" "@mozilla/readability false Dominique
readability-lxml Dominique
justext
trafilatura Camille Alex Dominique"
