#!/usr/bin/env bash
# What:  a contact with « CATEGORIES:avis\, en ligne,santé », two values of which one has a comma, in
#        three readers (npm ical.js 2.2.1, vcf 2.1.2; PyPI vobject 0.9.9).
# Guess: each gives the two of them.
# Seen:  ical.js and vobject do; vcf gives one text, with the mark of the escape left in.
# Here:  our contacts hold no list: one value a line, and notes that read well unescaped or not.
. "$(dirname "$0")/_room.sh"
python_with vobject==0.9.9
node_with ical.js@2.2.1 vcf@2.1.2
printf '%s\r\n' BEGIN:VCARD VERSION:3.0 'FN:Camille Martin' 'N:Martin;Camille;;;' \
  'CATEGORIES:avis\, en ligne,santé' END:VCARD > card.vcf
cat > try.py <<'P'
import vobject

text = open("card.vcf", encoding="utf-8", newline="").read()
print("vobject", *vobject.readOne(text).categories.value, sep=" | ")
P
cat > try.js <<'J'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import Card from "vcf";
const text = readFileSync("card.vcf", "utf8");
const card = new ICAL.Component(ICAL.parse(text));
console.log(["ical.js", ...card.getFirstProperty("categories").getValues()].join(" | "));
console.log(["vcf", new Card().parse(text).get("categories").valueOf()].join(" | "));
J
same "$(python try.py; node try.js)" "vobject | avis, en ligne | santé
ical.js | avis, en ligne | santé
vcf | avis\\, en ligne,santé"
