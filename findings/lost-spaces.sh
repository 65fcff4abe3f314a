#!/usr/bin/env bash
# What:  French text with ordinary spaces before « ; : ! ? », through a corrector of typography set
#        to French (npm typograf 7.8.0).
# Guess: they become U+202F, and U+00A0 before « : » and inside « ».
# Seen:  they are taken away, as in English; those inside « » become U+202F. A space that did not
#        break already stays.
# Here:  the typography of pages is ours: it turns a space into another one, and never drops any.
. "$(dirname "$0")/_room.sh"
node_with typograf@7.8.0
cat > try.js <<'J'
import Typograf from "typograf";
const shown = (text) => text.replaceAll("\u00a0", "[00A0]").replaceAll("\u202f", "[202F]");
const typograf = new Typograf({ locale: ["fr"] });
const texts = ["Est-ce faux ? Oui ; non ! Voici : tout.", "« Bon médecin »"];
for (const text of [...texts, "Est-ce faux\u202f? Voici\u00a0: tout."])
  console.log(shown(typograf.execute(text)));
J
same "$(node try.js)" "Est-ce faux? Oui; non! Voici: tout.
«[202F]Bon médecin[202F]»
Est-ce faux[202F]? Voici[00A0]: tout."
