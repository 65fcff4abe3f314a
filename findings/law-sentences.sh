#!/usr/bin/env bash
# What:  « Le Dr. Martin cite l'art. L. 1110-4 du code. M. Durand répond. » in four cutters of French
#        sentences (PyPI pysbd 0.3.4, syntok 1.4.4, segtok 1.5.11, sentencex 1.0.32).
# Guess: two sentences, for at least one of them.
# Seen:  three, four or six: each stops after « art. », two at « Dr. », sentencex even at « L. » and
#        « M. ». Seen besides: the oldest method (PyPI sentence-splitter 1.4) has the two of them.
# Here:  the sentences of pages and of pasted reviews are cut by ours (`macros/guards/sentences.py`,
#        `tutorials/text/segments.py`), which know what the law is cited with.
. "$(dirname "$0")/_room.sh"
python_with pysbd==0.3.4 syntok==1.4.4 segtok==1.5.11 sentencex==1.0.32 sentence-splitter==1.4
cat > try.py <<'P'
import warnings

warnings.simplefilter("ignore")
import pysbd
import sentencex
from segtok.segmenter import split_multi
from sentence_splitter import SentenceSplitter
from syntok import segmenter

TEXT = "Le Dr. Martin cite l'art. L. 1110-4 du code. M. Durand répond."
pieces = [sentence for paragraph in segmenter.process(TEXT) for sentence in paragraph]
for name, cut in {
    "pysbd": pysbd.Segmenter(language="fr", clean=False).segment(TEXT),
    "syntok": ["".join(token.spacing + token.value for token in piece) for piece in pieces],
    "segtok": split_multi(TEXT),
    "sentencex": sentencex.segment("fr", TEXT),
    "sentence-splitter": SentenceSplitter("fr").split(TEXT),
}.items():
    print(name, " | ".join(piece.strip() for piece in cut))
P
same "$(python try.py)" "pysbd Le Dr. | Martin cite l'art. | L. 1110-4 du code. | M. Durand répond.
syntok Le Dr. Martin cite l'art. | L. 1110-4 du code. | M. Durand répond.
segtok Le Dr. Martin cite l'art. | L. 1110-4 du code. | M. Durand répond.
sentencex Le Dr. | Martin cite l'art. | L. | 1110-4 du code. | M. | Durand répond.
sentence-splitter Le Dr. Martin cite l'art. L. 1110-4 du code. | M. Durand répond."
