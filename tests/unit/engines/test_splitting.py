from translation_service.engines.words.splitting import split_long, translate_in_parts


def test_a_short_sentence_stays_whole() -> None:
    assert split_long("Uma frase, duas partes.") == ["Uma frase, duas partes."]


def test_a_long_sentence_is_cut_at_the_clause_nearest_the_middle() -> None:
    text = "Primeira parte, com vírgula, e muito mais texto; segunda parte com o resto da frase."

    assert split_long(text, 60) == [
        "Primeira parte, com vírgula, e muito mais texto;",
        "segunda parte com o resto da frase.",
    ]


def test_words_without_any_sign_are_cut_between_words() -> None:
    parts = split_long("palavra " * 20, 50)

    assert all(len(part) <= 50 for part in parts)
    assert " ".join(parts).split() == ["palavra"] * 20


def test_a_text_without_spaces_is_cut_all_the_same() -> None:
    assert split_long("x" * 100, 30) == ["x" * 25] * 4


def test_parts_are_joined_to_one_answer_a_sentence() -> None:
    long = ("uma palavra, " * 80).strip()

    answers = translate_in_parts(["curta", long, ""], lambda parts: [part.upper() for part in parts])

    assert answers == ["CURTA", long.upper(), ""]
