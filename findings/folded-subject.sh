#!/usr/bin/env bash
# What:  a French subject in three encoded words, a line each (RFC 2047, RFC 5322), in three readers of
#        e-mail (npm eml-format 0.6.1, postal-mime 4.0.0; PyPI mail-parser 4.8.0).
# Guess: each gives it whole.
# Seen:  eml-format keeps the first line alone, cut in the middle of a word; the others have it whole.
# Here:  the subjects of our drafts begin with what is asked: whose, and where, comes last.
. "$(dirname "$0")/_room.sh"
python_with mail-parser==4.8.0
node_with eml-format@0.6.1 postal-mime@4.0.0
cat > try.py <<'P'
from base64 import b64encode

import mailparser

lines = "Signalement d’un avis contraire à vos rè", "gles, publié en août sur la page", " du cabinet Exemple"
words = "\r\n ".join(f"=?utf-8?B?{b64encode(line.encode()).decode()}?=" for line in lines)
with open("draft.eml", "w", encoding="ascii", newline="") as draft:
    draft.write(f"Subject: {words}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nBonjour.\r\n")
print("mail-parser", mailparser.parse_from_file("draft.eml").subject)
P
cat > try.js <<'J'
import { readFileSync } from "node:fs";
import eml from "eml-format";
import PostalMime from "postal-mime";
const draft = readFileSync("draft.eml");
eml.read(draft.toString("latin1"), (_, message) => console.log("eml-format", message.subject));
console.log("postal-mime", (await PostalMime.parse(draft)).subject);
J
same "$(python try.py; node try.js)" "mail-parser Signalement d’un avis contraire à vos règles, publié en août sur la page du cabinet Exemple
eml-format Signalement d’un avis contraire à vos rè
postal-mime Signalement d’un avis contraire à vos règles, publié en août sur la page du cabinet Exemple"
