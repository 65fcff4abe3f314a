#!/usr/bin/env bash
# What:  1 May 2026 as a long French date, in a source cited and in a page (npm citation-js 0.7.22, style
#        « apa » in « fr-FR »; date-fns 4.4.0, « PPP » in French).
# Guess: « 1er mai 2026 », as the first of a month is written in French, by both.
# Seen:  citation-js writes « 2026, mai 1 »; date-fns « 1 mai 2026 », though it writes « 1er » when the
#        ordinal is asked for.
# Here:  dates are written by ours (`tutorials/dates/french.py`), « 1er » included.
. "$(dirname "$0")/_room.sh"
node_with citation-js@0.7.22 date-fns@4.4.0
cat > try.mjs <<'J'
import Cite from "citation-js";
import { format } from "date-fns";
import { fr } from "date-fns/locale";

const page = { type: "webpage", title: "Avis", issued: { "date-parts": [[2026, 5, 1]] } };
const shown = { template: "apa", lang: "fr-FR", format: "text" };
console.log("citation-js", new Cite([page]).format("bibliography", shown).trim());
for (const form of ["PPP", "do MMMM yyyy"]) {
  console.log("date-fns", form, format(new Date(2026, 4, 1), form, { locale: fr }));
}
J
same "$(node try.mjs)" "citation-js Avis. (2026, mai 1).
date-fns PPP 1 mai 2026
date-fns do MMMM yyyy 1er mai 2026"
