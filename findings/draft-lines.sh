#!/usr/bin/env bash
# What:  the draft of an e-mail of two lines as an address (« mailto: »), by a library that makes
#        such addresses (npm mailto-link 2.0.0).
# Guess: the end of a line is « %0D%0A », as RFC 6068 (section 5) has it, whatever the text had.
# Seen:  « %0A » alone, as typed in a form: what a mail program does with it is its own affair.
# Here:  our drafts write « %0D%0A » (`tutorials/letters/writers/eml.py`, `docs/assets/js/feedback.mjs`).
. "$(dirname "$0")/_room.sh"
node_with mailto-link@2.0.0
cat > try.js <<'J'
import mailto from "mailto-link";
console.log(mailto({ to: "camille@exemple.fr", body: "Bonjour,\nVoici l’avis." }));
J
same "$(node try.js)" "mailto:camille@exemple.fr?body=Bonjour%2C%0AVoici%20l%E2%80%99avis."
