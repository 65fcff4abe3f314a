#!/usr/bin/env bash
# What:  reviews that say no (« Je ne recommande pas ce médecin »), through three libraries that tell a
#        mood in French (PyPI vaderSentiment-fr 1.3.4, textblob-fr 0.2.0; npm natural 8.1.1).
# Guess: each finds them below zero.
# Seen:  none has both: vaderSentiment and natural find « Je ne recommande pas » above zero, textblob
#        « Ce n’est pas un bon médecin » as good as « Bon médecin » (0.7).
# Here:  the reading aid gives no mood: it shows the words that count, each with why
#        (`tutorials/signals/`), and how far a « pas » reaches is a table of ours.
. "$(dirname "$0")/_room.sh"
python_with vaderSentiment-fr==1.3.4 textblob-fr==0.2.0 textblob==0.20.1
node_with natural@8.1.1
cat > try.py <<'P'
from textblob_fr import PatternAnalyzer
from vaderSentiment_fr.vaderSentiment import SentimentIntensityAnalyzer

vader, pattern = SentimentIntensityAnalyzer(), PatternAnalyzer()
for text in ("Je ne recommande pas ce médecin.", "Ce n’est pas un bon médecin.", "Bon médecin."):
    seen = vader.polarity_scores(text)["compound"], pattern.analyze(text)[0]
    print(text, "vader", round(seen[0], 2), "textblob", round(seen[1], 2))
P
cat > try.js <<'J'
import natural from "natural";
const mood = new natural.SentimentAnalyzer("French", null, "pattern");
for (const text of ["je ne recommande pas ce médecin", "ce n’est pas un bon médecin", "bon médecin"])
  console.log("natural", text, mood.getSentiment(text.split(" ")).toFixed(2));
J
same "$(python -W ignore try.py; node try.js | grep ^natural)" "Je ne recommande pas ce médecin. vader 0.2 textblob -0.1
Ce n’est pas un bon médecin. vader -0.29 textblob 0.7
Bon médecin. vader 0.38 textblob 0.7
natural je ne recommande pas ce médecin 0.03
natural ce n’est pas un bon médecin 0.12
natural bon médecin 0.35"
