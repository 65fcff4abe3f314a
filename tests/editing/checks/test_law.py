from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from tutorials.editing.checks.law import check, overdue
from tutorials.editing.file_models import LawFile
from tutorials.editing.source import Read
from tutorials.law.model import Entry, Source, Value
from tutorials.law.registry import Registry


def problems(*entries: Entry, elsewhere: tuple[str, ...] = ()) -> list[tuple[str, tuple]]:
    found = check(LawFile(entries), Registry(entries), elsewhere)
    return [(problem.message, problem.path) for problem in found]


def test_the_whole_registry_is_valid(files: list[Read[LawFile]], registry: Registry) -> None:
    assert files
    found = [problem for file in files for problem in file.problems]
    taken: list[str] = []
    for file in files:
        assert file.value is not None
        found += [file.source.place(p) for p in check(file.value, registry, taken)]
        taken += [entry.id for entry in file.value.entries]
    assert [str(problem) for problem in found] == []


def test_an_entry_in_order_has_no_problem(entry: Entry) -> None:
    assert problems(entry) == []


BROKEN: list[tuple[dict[str, Any], str, tuple]] = [
    ({"id": "Délai_1", "values": {}, "statement": "Vide."}, "mal formé", ("id",)),
    ({"id": "delai_1", "values": {}, "statement": "Vide."}, "mal formé", ("id",)),
    ({"confidence": "probable"}, "le doute n’est pas expliqué", ("doubt",)),
    ({"confidence": "à vérifier", "doubt": "  "}, "le doute n’est pas expliqué", ("doubt",)),
    ({"read_in": "non lu"}, "demande un texte lu", ("read_in",)),
    ({"read_in": "sans texte"}, "il y a un texte", ("read_in",)),
    ({"read_in": dt.date(2026, 11, 22)}, "plus récente que la vérification", ("read_in",)),
    ({"sources": ()}, "aucune source", ("sources",)),
    ({"url": "http://exemple.fr"}, "adresse refusée", ("url",)),
    ({"sources": (Source("x", "ftp://x"),)}, "adresse refusée", ("sources", 0, "url")),
    ({"doubt": 'Voir {{ loi("inconnu") }}.'}, "« inconnu »", ("doubt",)),
    ({"doubt": '{{ valeur("delai-exemple.prix") }}'}, "« delai-exemple.prix »", ("doubt",)),
    ({"doubt": "Voir {{ loi(inconnu) }}."}, "expression illisible", ("doubt",)),
    ({"doubt": 'Comme {{ regle("delai-exemple") }}'}, "une autre", ("doubt",)),
    ({"title": "Délai de 3 mois"}, "« 3 mois »", ("title",)),
    ({"since_2018": "C’était deux mois."}, "« deux mois »", ("since_2018",)),
    ({"doubt": "Peut-être 12 000 €."}, "« 12 000 € »", ("doubt",)),
    ({"statement": "Sans valeur."}, "ne sert pas", ("values", "delai")),
    ({"values": {"delai": Value(0, "months")}}, "doit être positive", ("values", "delai")),
]


@pytest.mark.parametrize(("change", "message", "path"), BROKEN)
def test_each_fault_is_named_where_it_is(
    entry: Entry, change: dict[str, Any], message: str, path: tuple
) -> None:
    ((said, where),) = problems(replace(entry, **change))
    assert message in said
    assert where == ("entries", 0, *path)


def test_a_typed_number_in_a_statement_is_refused_beside_a_right_value(entry: Entry) -> None:
    ((said, where),) = problems(replace(entry, statement=entry.statement + " Ou 15 jours."))
    assert "« 15 jours »" in said
    assert where == ("entries", 0, "statement")


def test_an_id_taken_twice_is_refused_in_a_file_and_across_files(entry: Entry) -> None:
    ((said, where),) = problems(entry, entry)
    assert "déjà pris" in said
    assert where == ("entries", 1, "id")
    ((said, where),) = problems(entry, elsewhere=(entry.id,))
    assert where == ("entries", 0, "id")


def test_a_value_that_serves_only_to_say_what_changed_is_accepted(entry: Entry) -> None:
    use = entry.statement
    assert problems(replace(entry, statement="Règle.", since_2018=use)) == []


def test_an_entry_is_overdue_the_day_after_its_first_year(entry: Entry) -> None:
    assert overdue([entry], dt.date(2027, 11, 21)) == []
    assert overdue([entry], dt.date(2027, 11, 22)) == [entry]


def test_overdue_entries_come_oldest_first(entry: Entry) -> None:
    older = replace(entry, id="ancien", checked_on=dt.date(2024, 2, 29))
    assert overdue([entry, older], dt.date(2030, 1, 1)) == [older, entry]
