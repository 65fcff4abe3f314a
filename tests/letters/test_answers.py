"""What the form accepts: every value that a letter's own examples hold."""

import pytest

from tests.letters.library import letters
from tutorials.letters.answers import from_form, in_form
from tutorials.letters.model import Letter


@pytest.mark.parametrize("letter", letters().values(), ids=lambda letter: letter.id)
def test_every_example_can_be_typed_in_the_form(letter: Letter) -> None:
    for example in letter.examples:
        written = {
            name: value if isinstance(value, str) else "\n".join(value)
            for name, value in example.values.items()
        }
        typed = {name: (text,) for name, text in in_form(letter, written).items()}
        values, problems = from_form(letter.fields, typed, example.today)
        assert problems == []
        assert {name: text for name, text in values.items() if text} == written
