#!/usr/bin/env bash
# What:  how a French physician is called, in two libraries that take names apart
#        (PyPI nameparser 2.6.0, probablepeople 0.5.6).
# Guess: « Dr », « Docteur », « Mme » and « M. » are titles for both; what follows, a name.
# Seen:  nameparser takes « Docteur » and « M. » for given names, and so the « le » of « Mme le Dr »;
#        probablepeople knows « Docteur », and takes « Mme » and « M. » for a name and an initial.
# Here:  letters ask for the name as it is to be written, and never take it apart.
. "$(dirname "$0")/_room.sh"
python_with nameparser==2.6.0 probablepeople==0.5.6
cat > try.py <<'P'
import probablepeople
from nameparser import HumanName

for name in ("Dr Anne Martin", "Docteur Anne Martin", "M. Le Bihan", "Mme le Dr Claire Martin"):
    read = HumanName(name)
    print(name, "|", read.title or "-", "|", read.first, "|", read.middle or "-", "|", read.last)
for name in ("Docteur Anne Martin", "Mme Le Goff", "M. Durand"):
    print(*(f"{word}:{kind}" for word, kind in probablepeople.parse(name)))
P
same "$(python try.py)" "Dr Anne Martin | Dr | Anne | - | Martin
Docteur Anne Martin | - | Docteur | Anne | Martin
M. Le Bihan | - | M. | - | Le Bihan
Mme le Dr Claire Martin | Mme | le | Dr Claire | Martin
Docteur:PrefixOther Anne:GivenName Martin:Surname
Mme:GivenName Le:Surname Goff:Surname
M.:FirstInitial Durand:Surname"
