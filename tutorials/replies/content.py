"""All the content about replies, and the rules made ready to read texts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from tutorials.model import Content
from tutorials.replies.model import Guide, Platform, Rule, Situation
from tutorials.replies.review import Rulebook
from tutorials.text.weights import Weights


@dataclass(frozen=True)
class Replies(Content):
    """All that the review and the builder need, once checked."""

    guide: Guide
    rules: tuple[Rule, ...]
    opinion: Weights
    situations: tuple[Situation, ...]

    @cached_property
    def rulebook(self) -> Rulebook:
        """The rules, ready to read texts; made once."""
        return Rulebook(self.rules, self.guide.words, self.opinion, self.guide.platforms)

    def without_examples(self) -> Replies:
        """Return the same without the examples of the rules, which only checks read."""
        bare = (replace(rule, flagged=(), accepted=()) for rule in self.rules)
        return replace(self, rules=tuple(bare))

    def situation(self, id: str) -> Situation | None:
        """Return the situation ``id``, if it exists."""
        return next((each for each in self.situations if each.id == id), None)

    def platform(self, id: str) -> Platform | None:
        """Return the platform ``id``, if it exists."""
        return next((each for each in self.guide.platforms if each.id == id), None)
