"""Sentences that papers write word by word are known in both languages, with what differs in them."""

import re

import pytest

from glossary.standing_sentences import _LINE, _lines, _written, slots_filled, standing_sentence, words_listed

BOTH = {
    "address": "www.ab.gov.tr", "blood": "0 Rh+", "date": "1.5.2026", "name": "Ali Kaya", "name2": "Ali Kaya",
    "number": "12", "share": "1/2",
}  # fmt: skip
EXAMPLES = {
    "tr": BOTH | {
        "disease": "grip", "event": "törene", "organ": "kalp", "place": "sağ dizde", "span": "iki ay",
        "symptoms": "ateş ve öksürük",
    },
    "en": BOTH | {
        "disease": "asthma", "kin": "your mother", "place": "the right knee", "span": "two months",
        "symptoms": "fever and cough",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Adli sicil kaydı yoktur.", "There is no criminal record"),
        ("Adlî sicil kaydı bulunmamaktadır", "There is no criminal record"),
        ("Bu belge, ilgilinin talebi üzerine verilmiştir.", "This document was issued at the request of the person"),
        ("Adı Hasan iken Hüseyin olarak düzeltilmiştir.", "The name was corrected from Hasan to Hüseyin"),
        ("Araç trafikten men edilmiştir.", "The vehicle was banned from traffic"),
    ],
)
def test_a_sentence_is_known_in_all_its_ways(text: str, said: str) -> None:
    found = standing_sentence(text, "tr", "en")

    assert found is not None
    assert slots_filled(found.said, found.filled).startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "Adli sicil kaydı vardı ama silindi.",
        "Adı boş iken dolu olarak düzeltilmiştir.",
        "ADLİ SİCİL KAYDI YOKTUR.",
        "Bugün hava güzel.",
    ],
)
def test_other_sentences_are_not(text: str) -> None:
    assert standing_sentence(text, "tr", "en") is None


def test_what_stands_for_one_language_alone_is_not_read_in_the_other() -> None:
    assert standing_sentence("There is no quorum", "en", "tr") is None
    assert standing_sentence("There is no criminal record", "en", "tr") is not None
    assert standing_sentence("Adli sicil kaydı yoktur", "tr", "de") is None


def test_words_are_listed_for_both_languages() -> None:
    assert words_listed("symptom", "tr", "en")["yorgunluk"] == "fatigue"
    assert words_listed("symptom", "en", "tr")["fatigue"] == "halsizlik"


@pytest.mark.parametrize(("source", "target", "sign"), [("tr", "en", "<"), ("en", "tr", ">")])
def test_every_line_of_the_file_is_read_and_reads_what_it_writes(source: str, target: str, sign: str) -> None:
    lines = [line for line in _lines() if not line["kind"] and line["sign"] != sign]
    for line in lines:
        text = re.sub(r"\{([a-z]+)\d?\}", lambda slot: EXAMPLES[source][slot[1]], _written(line[source]))
        found = standing_sentence(text, source, target)
        assert found is not None, text
        assert found.said == _written(line[target]), text


@pytest.mark.parametrize("line", ["# a comment = none", "only one side", "symptom ateş fever"])
def test_what_is_no_line_is_left_out(line: str) -> None:
    assert _LINE.fullmatch(line) is None
