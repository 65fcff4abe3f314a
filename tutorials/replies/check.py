"""Check the content of replies: what its form alone cannot say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tutorials.law.registry import Registry, references
from tutorials.problems import Path, Problem
from tutorials.replies.model import Guide, Replies, Rule, Situation
from tutorials.replies.phrases import BadPhrase, parse
