"""« Relire un avis »: a pasted review with its signals marked, then the triage with what it shows.

``kinds`` names the kinds of signals; ``remarks`` groups them and cuts the text into marked pieces;
``reading`` is one text read; ``desk`` is the state; ``screens`` shows both.
"""
