#!/usr/bin/env bash
# What:  French short numbers in the library that most telephone fields rely on
#        (PyPI phonenumbers 9.0.43).
# Guess: 114, the emergency number by SMS, is an emergency number like 15, 17, 18 and 112.
# Seen:  it is a valid number, and no emergency number; nor are 115, 119, 191 and 196.
# Here:  which numbers stand first in danger is our own list, never a library's.
. "$(dirname "$0")/_room.sh"
python_with phonenumbers==9.0.43
cat > try.py <<'P'
import phonenumbers
from phonenumbers import shortnumberinfo as short

for number in "15 17 18 112 114 115 119 191 196 3114".split():
    parsed = phonenumbers.parse(number, "FR")
    print(number, "valid" if short.is_valid_short_number_for_region(parsed, "FR") else "-",
          "emergency" if short.is_emergency_number(number, "FR") else "-")
P
same "$(python try.py)" "15 valid emergency
17 valid emergency
18 valid emergency
112 valid emergency
114 valid -
115 valid -
119 valid -
191 valid -
196 valid -
3114 valid -"
