"""What an editor writes in ``content/flows/<id>/outcomes/``: an outcome, which is a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tutorials.flows.guards import Guarded
from tutorials.model import Reviewed

Kind = Literal["securite", "ne-pas-repondre", "reponse-possible", "retrait", "action", "demarche"]

Time = Literal["now", "week", "before", "fails"]
"""When an act is for: now, this week, before a deadline, or if that is not enough."""


@dataclass(frozen=True, kw_only=True)
class Item(Guarded):
    """One sentence of an outcome.

    Args:
        text: Markdown.
        law: registry ids the text rests on.
        use: id of an item of ``FlowFile.lines``, instead of ``text``.
    """

    text: str = ""
    law: tuple[str, ...] = ()
    use: str = ""


@dataclass(frozen=True, kw_only=True)
class Act(Guarded):
    """Something to do, in one sentence, with the button that does it.

    Args:
        text: Markdown, :data:`tutorials.flows.budget.ACT` words at most.
        more: what else to know before doing it, folded; Markdown.
        law: registry ids both texts rest on.
        use: id of an act of ``FlowFile.acts``; what is written here goes before what it says.
        time: when it is for; none: now. The last days of ``before`` make it now.
        before: deadline after which it is not proposed; ``Deadline.expired`` is shown instead.
        after: deadline that must have passed without an answer, for what comes if that fails.
        letter: id of the letter to open.
        contacts: ids of the bodies to call or to go to.
        tool: id of the tutorial to open.
    """

    text: str = ""
    more: str = ""
    law: tuple[str, ...] = ()
    use: str = ""
    time: Time | None = None
    before: str = ""
    after: str = ""
    letter: str = ""
    contacts: tuple[str, ...] = ()
    tool: str = ""


SAID = ("text", "more", "law", "time", "before", "after", "letter", "contacts", "tool")
"""What an act says, and may say in place of the shared act that it uses."""


@dataclass(frozen=True, kw_only=True)
class Term(Guarded):
    """A line of the dates: a deadline to compute, a sentence, or both."""

    deadline: str = ""
    text: str = ""
    law: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Outcome(Reviewed):
    """Where answers lead: a plan, complete for every path that ends here.

    Args:
        id: kebab-case, unique in the flow.
        title: the verdict: what to do, in one kind sentence.
        kind: what sort of conduct it advises; only « reponse-possible » may lead to a reply.
        about: what to understand, folded; Markdown.
        dates: the first deadline that is still ahead is the date that counts; all are listed,
            folded.
        acts: what to do, the most important first.
        avoid: what not to do.
        chances: what can honestly be hoped for.
        notes: what else there is to know, folded.
        no_letter: why there is no letter, where no act opens one.
        chapters: ``page#anchor`` of the guide (``avis#preuve``).
        law: registry ids for the outcome as a whole.
    """

    id: str
    title: str
    kind: Kind
    about: str
    acts: tuple[Act, ...]
    chances: tuple[Item, ...]
    chapters: tuple[str, ...]
    law: tuple[str, ...]
    dates: tuple[Term, ...] = ()
    avoid: tuple[Item, ...] = ()
    notes: tuple[Item, ...] = ()
    no_letter: str = ""
