import pytest

from translation_service.engines.words.splitting import (
    split_long,
    translate_between_signs,
    translate_in_parts,
    with_parts_joined,
)


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


@pytest.mark.parametrize(
    ("text", "asked", "answer"),
    [
        ("Praça 2 · Tel. 265", ["Praça 2", "Tel. 265"], "PRAÇA 2 · TEL. 265"),
        ("☐ Sim  ☐ Não", ["", "Sim", "Não"], "☐ SIM  ☐ NÃO"),
        ("✓ \uf0fc Aprovado ☎", ["", "Aprovado", ""], "✓ \uf0fc APROVADO ☎"),
        ("Receção →\u00a0Jantar ✉️ a", ["Receção", "Jantar", "a"], "RECEÇÃO →\u00a0JANTAR ✉️ A"),
        ("col·legi 5 × 3 – 20 °C", ["col·legi 5 × 3 – 20 °C"], "COL·LEGI 5 × 3 – 20 °C"),
        ("Não – ?? · Sim", ["Não – ??", "Sim"], ""),
    ],
)
def test_signs_that_models_cannot_read_stay_between_what_is_translated(
    text: str, asked: list[str], answer: str
) -> None:
    def translated(texts: list[str]) -> list[str]:
        assert texts == asked
        return ["" if "??" in one else one.upper() for one in texts]

    assert translate_between_signs([text], translated) == [answer]


def test_signs_are_looked_for_in_linear_time() -> None:
    text = "· " * 50_000 + " " * 50_000 + "x"

    assert translate_between_signs([text], lambda texts: texts) == [text]


def test_small_word_that_a_part_begins_with_is_written_small_within_the_sentence() -> None:
    assert with_parts_joined(["In his speech,", "The Ambassador said so."], "en") == (
        "In his speech, the Ambassador said so."
    )
    assert (
        with_parts_joined(["Konuşmasında,", "Bu konuda bilgi verdi."], "tr") == "Konuşmasında, bu konuda bilgi verdi."
    )
    assert with_parts_joined(["When he came,", "I went."], "en") == "When he came, I went."
    assert with_parts_joined(["He said so.", "The rest stayed."], "en") == "He said so. The rest stayed."


def test_part_without_an_answer_leaves_nothing_to_join() -> None:
    assert with_parts_joined(["One.", ""], "en") == ""
