"""All content, loaded once from the JSON that the build made and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tutorials.deadlines.model import DeadlineFile
from tutorials.files.vcf import Contact
from tutorials.flows.model import Flow
from tutorials.jinja import Templates
from tutorials.law.registry import Registry
from tutorials.letters.model import Letter
from tutorials.letters.writers.assets import Assets
from tutorials.places import Places
from tutorials.replies.content import Replies
from tutorials.signals.lexicon import Lexicon
from tutorials.watch.model import Watch


@dataclass
class Library:
    """What the tutorials know: one field a kind of content.

    A wing never imports this class: its ``needs.py`` says which fields it reads.

    Args:
        registry: the law.
        places: what content may link to.
        templates: HTML templates, by their path in ``templates/``.
        flows: tutorials in questions, by id.
        letters: the letters, by id.
        assets: what all files of letters start from.
        deadlines: the delays, a file for each theme.
        contacts: who can help.
        watch: the monthly watch.
        replies: the reply builder's texts and rules.
        signals: what the reading aid looks for, ready to read texts.
    """

    registry: Registry
    places: Places
    templates: Templates
    flows: Mapping[str, Flow]
    letters: Mapping[str, Letter]
    assets: Assets
    deadlines: tuple[DeadlineFile, ...]
    contacts: tuple[Contact, ...]
    watch: Watch
    replies: Replies
    signals: Lexicon
