"""A small flow that passes every check, and what it needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from tests.law.entries import entry
from tutorials import render
from tutorials.deadlines.legal import Delays
from tutorials.deadlines.model import DeadlineFile, Regime, Rule, Trigger
from tutorials.files.vcf import Contact
from tutorials.flows.model import Delay, Example, Flow, Option, Question, Route
from tutorials.flows.outcome import Act, Item, Outcome, Term
from tutorials.law.model import Value
from tutorials.law.registry import Registry
from tutorials.places import Chapter, Places

Show = Callable[..., dict[str, Any]]
"""``show(state, event name, **fields)`` on the small flow: the reply."""

TODAY = dt.date(2026, 11, 21)

VALUES = {"delai": Value(3, "months"), "amende": Value(12000, "euros")}
REGISTRY = Registry([entry("presse", title="Délai de presse", values=VALUES)])


def rule(id: str, trigger: str, side: str = "mine", **changes: object) -> Rule:
    """Return a delay of three months."""
    values: dict[str, object] = {
        "title": "Un délai",
        "short": "Un délai",
        "side": side,
        "regime": "strict",
        "value": "presse.delai",
        "starts": "Ce jour-là.",
        "before": ("Agir.",),
        "after": "Plus rien.",
    }
    return Rule(id=id, trigger=trigger, **{**values, **changes})  # type: ignore[arg-type]


FILES = (
    DeadlineFile(
        "Pour les tests",
        regimes=(Regime("strict", "Strict", "stays", "Pas de report.", ("presse",)),),
        triggers=tuple(
            Trigger(id, "Un jour", "Regardez.") for id in ("quand", *(f"q{n}" for n in range(6)))
        ),
        rules=(
            rule("presse", "quand"),
            rule("attente", "quand", "theirs"),
            *(rule(f"r{n}", f"q{n}") for n in range(6)),
        ),
    ),
)
DELAYS = Delays(FILES, REGISTRY)

PLACES = Places(
    {"avis": Chapter("Réagir à un avis", {"preuve": "garder la preuve"})},
    {"relance": "Relancer"},
    {"preuves": "Ma fiche de preuves", "reponse": "Préparer une réponse"},
    {"preuves": "Ouvrir la fiche", "reponse": "Relire une réponse"},
)

POLICE = Contact("police", "Police", "https://exemple.fr", "Vient au secours.", telephone="17")


def outcome(id: str, **changes: object) -> Outcome:
    """Return an outcome whose parts are in place."""
    values: dict[str, object] = {
        "id": id,
        "title": f"Résultat {id}",
        "kind": "demarche",
        "about": "Un résumé.",
        "acts": (Act(text="Gardez la preuve.", law=("presse",), letter="relance", tool="preuves"),),
        "dates": (Term(text="Aucune date ne court."),),
        "chances": (Item(text="Moyennes."),),
        "chapters": ("avis#preuve",),
        "law": ("presse",),
    }
    return Outcome(**{**values, **changes})  # type: ignore[arg-type]


def question(id: str, words: str, *routes: Route, **changes: object) -> Question:
    """Return a question of one choice among ``words``."""
    values: dict[str, object] = {
        "id": id,
        "title": f"{id.capitalize()} ?",
        "short": id.capitalize(),
        "kind": "choice",
        "why": "Pour savoir.",
        "certain": True,
        "options": tuple(Option(id=one, label=one.capitalize()) for one in words.split()),
        "next": routes,
    }
    return Question(**{**values, **changes})  # type: ignore[arg-type]


def small_flow() -> Flow:
    """Return: ton → quand → gravite (only if sharp) → late, act or wait."""
    return Flow(
        id="petit",
        title="Petit parcours",
        summary="Pour les tests.",
        start="ton",
        questions=(
            question(
                "ton",
                "vif doux",
                Route(go="attendre", when={"ton": ("doux",)}),
                Route(go="quand"),
            ),
            Question(
                id="quand",
                title="Quand ?",
                short="Mise en ligne",
                kind="date",
                why="Le délai part de là.",
                next=(Route(go="tard", when={"delai.presse": ("passed",)}), Route(go="contenu")),
            ),
            question(
                "contenu",
                "",
                Route(go="agir", when={"contenu": ("insulte",)}),
                Route(go="attendre"),
                kind="choices",
                unless={"ton": ("doux",)},
                options=(
                    Option(id="insulte", label="Insulte"),
                    Option(id="critique", label="Critique", hint="une opinion"),
                    Option(id="rien", label="Rien", alone=True),
                ),
            ),
        ),
        deadlines=(
            Delay(
                id="presse",
                title="Agir en justice",
                rule="presse",
                expired="Le délai est passé.",
                unknown="La date n’est pas sûre.",
            ),
        ),
        acts={"preuve": Act(text="Faites la preuve.", when={"contenu": ("insulte",)})},
        lines={"calme": Item(text="Réagir ce soir.")},
        outcomes=(
            outcome(
                "attendre",
                kind="ne-pas-repondre",
                acts=(Act(text="Attendez."),),
                avoid=(Item(use="calme"),),
                no_letter="Aucune.",
            ),
            outcome(
                "agir",
                acts=(
                    Act(use="preuve"),
                    Act(
                        text="Voyez une avocate.",
                        before="presse",
                        time="before",
                        law=("presse",),
                        letter="relance",
                    ),
                    Act(text="Appelez.", contacts=("police",), time="week"),
                ),
                dates=(Term(deadline="presse"),),
                no_letter="Le délai est passé.",
            ),
            outcome(
                "tard",
                acts=(Act(text="Assignez.", before="presse"), Act(text="Tournez la page.")),
                dates=(Term(deadline="presse"),),
                no_letter="Aucune.",
            ),
        ),
        examples=(
            Example(title="Doux", today=TODAY, answers={"ton": ("doux",)}, outcome="attendre"),
            Example(
                title="Vif",
                today=TODAY,
                answers={"ton": ("vif",), "quand": ("2026-11-01",), "contenu": ("insulte",)},
                outcome="agir",
            ),
            Example(
                title="Tard",
                today=TODAY,
                answers={"ton": ("vif",), "quand": ("2026-01-01",)},
                outcome="tard",
            ),
        ),
    )


def small_library(flow: Flow, templates: dict[str, str]) -> SimpleNamespace:
    """Return a library of one flow and make its law the one templates use."""
    render.install_templates(templates, REGISTRY)
    flows = {flow.id: flow}
    return SimpleNamespace(
        registry=REGISTRY,
        places=PLACES,
        flows=flows,
        templates=templates,
        deadlines=FILES,
        contacts=(POLICE,),
    )
