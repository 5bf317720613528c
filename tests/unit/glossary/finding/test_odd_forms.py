"""Nouns and verbs in forms that no common rule makes."""

import pytest

from glossary.finding.matching import TermFinder
from glossary.terms import Term


def _finds(language: str, noun: str, text: str) -> bool:
    term = Term(source_language=language, target_language="x", source=noun, target="x")
    return bool(TermFinder([term], language).find(text))


@pytest.mark.parametrize(
    ("language", "noun", "forms"),
    [
        ("tr", "cilt", "cildi cilde cildin ciltler"),
        ("tr", "dert", "derdi derdimiz dertler"),
        ("ar", "باب", "أبواب الأبواب بابنا"),
        ("ar", "عمود", "أعمدة الأعمدة"),
        ("ar", "فاتورة", "فواتير الفواتير"),
        ("ar", "نائب", "نواب والنواب"),
        ("ar", "نص", "نصوص النصوص"),
        ("ar", "ضاحية", "ضواحي الضواحي ضواح"),
        ("ru", "сын", "сына сыновья сыновей"),
        ("ru", "церковь", "церкви церквей церковью"),
        ("ru", "пойти", "пошёл пойдёт пошли"),
        ("ru", "прийти", "пришёл придут"),
        ("de", "Bus", "Busse Bussen Busses"),
        ("de", "Linienbus", "Linienbusse"),
        ("fr", "genou", "genoux"),
        ("fr", "monsieur", "messieurs"),
        ("fr", "mettre", "mis met mettra"),
        ("it", "rimanere", "rimasto rimane rimarrà"),
    ],
)
def test_it_is_found_in_each(language: str, noun: str, forms: str) -> None:
    assert [form for form in forms.split() if not _finds(language, noun, form)] == []


@pytest.mark.parametrize(
    ("language", "noun", "others"),
    [
        ("tr", "cilt", "ciltçi cildiye"),
        ("tr", "at", "adı ada"),
        ("ar", "كاتب", "مكتبة"),
        ("ar", "روضة", "الرياض"),
        ("ar", "بحيرة", "بحر البحر"),
        ("ar", "نائب", "نيابة"),
        ("ru", "сын", "сынок"),
        ("de", "Ausländer", "Ausland Auslands"),
        ("de", "Engländer", "England"),
        ("de", "Bundesländer", "Bund"),
        ("it", "rimanere", "rima"),
    ],
)
def test_other_words_are_left(language: str, noun: str, others: str) -> None:
    assert [word for word in others.split() if _finds(language, noun, word)] == []
