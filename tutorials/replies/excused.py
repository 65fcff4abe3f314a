"""What excuses a passage: the phrases of a rule that cancel, alone or in their whole sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply
from tutorials.text.matching import Match

UNLESS, UNLESS_SENTENCE = -1, -2
"""Uses of a phrase that cancels; the others are numbers of groups."""


class Excused:
    """The passages of a reply that a rule's ``unless`` phrases excuse."""

    def __init__(self, reply: Reply, matches: Sequence[tuple[int, Match]], reach: int) -> None:
        passages = set()
        for use, match in matches:
            if use == UNLESS:
                passages.add(reply.origin(match.first, match.last))
            elif use == UNLESS_SENTENCE:
                start, end = reply.sentences[reply.sentence[match.first]]
                if reach:
                    last = min(match.last + reach, len(reply.words)) - 1
                    start = max(start, reply.spans[max(match.first - reach, 0)][0])
                    end = min(end, reply.spans[last][1])
                passages.add(reply.folded.origin(start, end))
        joined = merged((Hit("", *passage) for passage in passages), lambda hit: (0, 0))
        self._starts = [hit.start for hit in joined]
        self._ends = [hit.end for hit in joined]

    def touches(self, hit: Hit) -> bool:
        """Say whether an excused passage overlaps ``hit``."""
        last = bisect_left(self._starts, hit.end) - 1
        return last >= 0 and self._ends[last] > hit.start


def merged(hits: Iterable[Hit], rank: Callable[[Hit], tuple[int, int]]) -> list[Hit]:
    """Join hits that overlap, keeping the group that ranks first."""
    joined: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, h.end)):
        if joined and hit.start < joined[-1].end:
            last = joined.pop()
            best = min((last, hit), key=rank)
            hit = Hit(best.group, last.start, max(last.end, hit.end))
        joined.append(hit)
    return joined
