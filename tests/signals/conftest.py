import pytest

from tutorials.editing.commands.signals import default_lexicon
from tutorials.signals.lexicon import Lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return default_lexicon()
