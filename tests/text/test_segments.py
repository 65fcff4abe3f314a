from tutorials.text.segments import sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_sentences_end_at_points_and_new_lines() -> None:
    assert parts("bien. tres bien ! oui ?\nmerci") == ["bien.", "tres bien !", "oui ?", "merci"]


def test_titles_and_initials_do_not_end_a_sentence() -> None:
    assert parts("le dr. x et m. r. sont la. merci") == ["le dr. x et m. r. sont la.", "merci"]


def test_a_number_with_a_point_is_not_cut() -> None:
    assert parts("note de 3.5 sur 5") == ["note de 3.5 sur 5"]


def test_blanks_give_no_sentence() -> None:
    assert parts(" \n\n ") == []
