"""A term that may mean something else in a source is no certain fault of its translation."""

import re
from importlib import resources

import pytest

from glossary.checking.checking import check_pair, find_all
from glossary.finding.matching import TermFinder
from glossary.terms import Term


def _findings(term: Term, source: str, target: str, *, are_all: bool = False) -> list[str]:
    finder = TermFinder([term], term.source_language)
    check = find_all if are_all else check_pair
    found = check(source=source, target=target, source_finder=finder, target_language=term.target_language)
    return [finding.code for finding in found]


def _term(languages: str, entry: str, forbidden: tuple[str, ...] = ()) -> Term:
    (source_language, target_language), (source, target) = languages.split(), entry.split(" = ")
    return Term(
        source_language=source_language,
        target_language=target_language,
        source=source,
        target=target,
        forbidden=forbidden,
    )


@pytest.mark.parametrize(
    ("languages", "entry", "source", "target"),
    [
        ("de tr", "Steuer = vergi", "Er saß am Steuer des Busses.", "Otobüsün direksiyonundaydı."),
        ("ru tr", "совет = meclis", "Он дал мне хороший совет.", "Bana iyi bir öğüt verdi."),
        ("it tr", "comune = belediye", "Un problema comune a tutti", "Herkesin ortak sorunu"),
        ("tr en", "yüz = face", "Törene yüz kişi katıldı.", "One hundred people attended."),
        ("en tr", "seal = mühür", "Seals were seen on the coast.", "Kıyıda foklar görüldü."),
        ("tr en", "yer = place", "Toplantıda üyeler yer aldı.", "Members took part in the meeting."),
        ("fr tr", "cours = kurs", "au cours de la réunion", "toplantı sırasında"),
        ("ar tr", "عقد = sözleşme", "في العقد الماضي", "geçtiğimiz on yılda"),
    ],
)
def test_another_sense_is_doubtful_and_not_reported(languages: str, entry: str, source: str, target: str) -> None:
    term = _term(languages, entry)

    assert _findings(term, source, target) == []
    assert _findings(term, source, target, are_all=True) == ["term-missing"]


@pytest.mark.parametrize(
    ("languages", "entry", "source", "target"),
    [
        ("de tr", "Steuer = vergi", "Die Steuern sind zu zahlen.", "Harçlar ödenmelidir."),
        ("de tr", "Steuer = direksiyon", "Er saß am Steuer.", "Dümendeydi."),
        ("tr en", "pazar = market", "Pazarda buluşuldu.", "We met at the bazaar."),
        # Elsewhere in the source the word stands alone.
        ("tr en", "yer = place", "Üyeler yer aldı. Yer küçüktü.", "Members attended. It was small."),
    ],
)
def test_the_wanted_sense_in_other_words_is_reported(languages: str, entry: str, source: str, target: str) -> None:
    assert _findings(_term(languages, entry), source, target) == ["term-missing"]


def test_a_forbidden_rendering_is_reported_in_any_sense() -> None:
    term = _term("de tr", "Steuer = vergi", forbidden=("direksiyon",))

    assert _findings(term, "Die Steuern steigen.", "Direksiyonlar artıyor.") == ["term-forbidden"]


def test_every_line_says_two_senses_or_phrases() -> None:
    text = resources.files("glossary").joinpath("data", "homographs.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    known = re.compile(r"[a-z]{2} [a-z]{2}: [^=|,]+ = [^=|]+(?: \| [^=|]+)+|[a-z]{2}: [^=|]+")
    words = [line.partition(" = ")[0] for line in lines if " = " in line]

    assert [line for line in lines if known.fullmatch(line) is None] == []
    assert len(words) == len(set(words))
