"""Candidates: what is steadily rendered alike is offered, in dictionary form; measured on a small made set."""

from itertools import product

import pytest

from glossary.candidates import Candidate, Sentence, find_candidates
from glossary.finding.matching import TermFinder
from glossary.turkish.dictionary_forms import dictionary_form
from glossary.turkish.generation import inflect
from glossary.turkish.grammar import Case, Inflection, Possessive
from tests.building.terms import a_term

PLANTED = {
    "imar planı": "zoning plan",
    "kent konseyi": "citizens' assembly",
    "faaliyet raporu": "activity report",
    "kardeş şehir": "sister city",
    "toplu taşıma": "public transport",
    "atık su arıtma tesisi": "wastewater treatment plant",
    "stratejik plan": "strategic plan",
    "iş birliği protokolü": "cooperation protocol",
    "yapı ruhsatı": "building permit",
    "halk kütüphanesi": "public library",
    "davet mektubu": "invitation letter",
    "kültür merkezi": "cultural centre",
}
FRAMES = (
    (Inflection(), "Bu hafta {} görüşüldü.", "This week the {} was discussed."),
    (Inflection(case=Case.ACCUSATIVE), "Başkan yarın {} inceleyecek.", "Tomorrow the mayor will examine the {}."),
    (
        Inflection(case=Case.GENITIVE),
        "Toplantıda {} önemi anlatıldı.",
        "The importance of the {} was told at the meeting.",
    ),
    (Inflection(case=Case.DATIVE), "Konuklar dün {} değindi.", "Yesterday the guests touched on the {}."),
    (
        Inflection(possessive=Possessive.OURS, case=Case.LOCATIVE),
        "Dün {} bir karar aldık.",
        "We decided in our {} yesterday.",
    ),
)
NOISE = (
    ("Sayın misafirler salona geçti.", "The guests went into the hall."),
    ("Hava bugün çok güzel.", "The weather is very fine today."),
    ("Bütçe oy birliğiyle kabul edildi.", "The budget was adopted unanimously."),
    ("Yol çalışması iki gün sürecek.", "The roadworks will take two days."),
    ("Belgeler ekte sunulmuştur.", "The documents are attached."),
    ("Program saat onda başlayacak.", "The programme will begin at ten."),
)


def made_set() -> list[Sentence]:
    written = [
        (turkish.format(inflect(source, form)), english.format(target))
        for (source, target), (form, turkish, english) in product(PLANTED.items(), FRAMES)
    ]
    return [Sentence(identity=number, source=tr, target=en) for number, (tr, en) in enumerate((*written, *NOISE * 3))]


def found(*known: str, turned: bool = False) -> tuple[Candidate, ...]:
    sentences = made_set()
    if turned:
        sentences = [Sentence(identity=one.identity, source=one.target, target=one.source) for one in sentences]
    source, target = ("en", "tr") if turned else ("tr", "en")
    finder = TermFinder([a_term(one) for one in known], source)
    return find_candidates(sentences, source_language=source, target_language=target, known=finder)


@pytest.mark.parametrize("turned", [False, True])
def test_nine_of_ten_planted_terms_are_offered_and_nine_of_ten_offers_are_planted(turned: bool) -> None:
    planted = {(english, turkish) if turned else (turkish, english) for turkish, english in PLANTED.items()}

    offered = {(one.source, one.target) for one in found(turned=turned)}

    assert len(offered & planted) >= 0.9 * len(planted)
    assert len(offered & planted) >= 0.9 * len(offered)


def test_the_steadiest_come_first_with_sentences_that_show_them() -> None:
    candidates = found()
    texts = {sentence.identity: sentence for sentence in made_set()}

    assert [one.score for one in candidates] == sorted((one.score for one in candidates), reverse=True)
    assert all(one.target in texts[number].target for one in candidates for number in one.evidence)


def test_what_the_glossary_knows_in_any_form_is_not_offered() -> None:
    offered = {one.source for one in found("imar planı", "stratejik plan")}

    assert offered.isdisjoint({"imar planı", "stratejik plan", "plan"})


def test_too_few_sentences_offer_nothing() -> None:
    pair = Sentence(identity=1, source="Kent konseyi toplandı.", target="The citizens' assembly met.")

    assert find_candidates([pair, pair], source_language="tr", target_language="en", known=TermFinder((), "tr")) == ()
    assert find_candidates([], source_language="tr", target_language="en", known=TermFinder((), "tr")) == ()


@pytest.mark.parametrize(
    ("written", "noun", "form"),
    [
        (("imar planına", "imar planını", "imar planının"), "plan", "imar planı"),
        (("kentsel dönüşüm", "kentsel dönüşümü"), "dönüşüm", "kentsel dönüşüm"),
        (("toplu taşımada",), "", "toplu taşıma"),
        (("AB", "AB"), "", "AB"),
        (("KÜLTÜR MERKEZİ", "kültür merkezine"), "merkez", "kültür merkezi"),
    ],
)
def test_the_dictionary_form_is_read_off_the_forms_of_a_text(written: tuple[str, ...], noun: str, form: str) -> None:
    assert dictionary_form(dict.fromkeys(written, 1), noun=noun) == form


def test_a_phrase_that_only_begins_sentences_has_no_capital_where_its_rendering_has_none() -> None:
    pairs = [
        ("Yaşlı bakım merkezi açıldı.", "The elderly care centre opened."),
        ("Yaşlı bakım merkezinde yer var.", "There is room in the elderly care centre."),
        ("Yaşlı bakım merkezine gidildi.", "People went to the elderly care centre."),
        *((f"Konu {number} görüşüldü.", f"Item {number} was discussed.") for number in range(8)),
    ]
    sentences = [Sentence(identity=at, source=source, target=target) for at, (source, target) in enumerate(pairs)]

    offered = find_candidates(sentences, source_language="tr", target_language="en", known=TermFinder((), "tr"))

    assert "yaşlı bakım merkezi" in {one.source for one in offered}


def test_a_rendering_that_only_begins_sentences_has_no_capital_where_its_phrase_has_none() -> None:
    said = [("We thank the honey tasting evening.", "Bal tadım akşamına teşekkürler.")]
    said += [("The honey tasting evening is full.", "Bal tadım akşamı dolu.")]
    said += [("He opens the honey tasting evening.", "Bal tadım akşamını o açar."), *((b, a) for a, b in NOISE)]
    sentences = [Sentence(identity=at, source=source, target=target) for at, (source, target) in enumerate(said)]

    (found,) = find_candidates(sentences, source_language="en", target_language="tr", known=TermFinder((), "en"))

    assert (found.source, found.target) == ("honey tasting evening", "bal tadım akşamı")
