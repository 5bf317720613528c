from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from translation_service.domain.memory import Match, MatchKind, Remark, StoredUnit, Trust
from translation_service.memory.matching import Wanted, best_matches, match_of, similarity
from translation_service.memory.normalising import context_key
from translation_service.memory.policy import MemoryPolicy

NOW = datetime(2026, 5, 1, tzinfo=UTC)
POLICY = MemoryPolicy()


def stored(source: str, target: str, **known: object) -> StoredUnit:
    values = {"id": 1, "trust": Trust.REVISED, "approved_at": NOW} | known
    return StoredUnit(source=source, target=target, **values)  # type: ignore[arg-type]


def matched(source: str, unit: StoredUnit, **wanted: object) -> Match:
    match = match_of(Wanted(source=source, language="tr", **wanted), unit, policy=POLICY, moment=NOW)  # type: ignore[arg-type]
    assert match is not None
    return match


def test_the_same_text_is_exact() -> None:
    match = matched("Sayın <4>Başkan</4>", stored("Sayın  <1>Başkan</1>", "Dear <1>Mayor</1>"))

    assert (match.kind, match.score, match.target) == (MatchKind.EXACT, 100, "Dear <4>Mayor</4>")
    assert match.is_faithful


def test_the_same_text_between_the_same_neighbours_is_exact_in_context() -> None:
    here = context_key("Evet.", before="Geldi mi?", after="")
    unit = stored("Evet.", "Yes.", contexts=frozenset({here}))

    assert matched("Evet.", unit, context=here).kind is MatchKind.CONTEXT
    assert matched("Evet.", unit, context=here + 1).kind is MatchKind.EXACT


def test_a_match_in_context_stands_before_a_newer_one() -> None:
    here = context_key("Evet.", before="Geldi mi?", after="")
    wanted = Wanted(source="Evet.", language="tr", context=here)
    units = [
        stored("Evet.", "Yes.", contexts=frozenset({here}), approved_at=NOW - timedelta(days=9)),
        stored("Evet.", "Aye.", id=2),
    ]

    assert [match.target for match in best_matches(wanted, units, policy=POLICY, moment=NOW)] == ["Yes.", "Aye."]


def test_of_two_equal_matches_the_newer_approval_stands_first() -> None:
    units = [stored("Evet.", "Yes.", id=9, approved_at=NOW - timedelta(days=1)), stored("Evet.", "Aye.")]

    first, *_ = best_matches(Wanted(source="Evet.", language="tr"), units, policy=POLICY, moment=NOW)

    assert first.target == "Aye."


def test_other_numbers_are_put_in_and_told() -> None:
    match = matched("Madde 7 uygulanır.", stored("Madde 5 uygulanır.", "Article 5 applies."))

    assert (match.detail, match.target) == ("fuzzy 99", "Article 7 applies.")
    assert (match.remarks, match.numbers) == ((Remark.NUMBERS_REPLACED,), (("5", "7"),))


def test_a_number_that_cannot_be_put_in_keeps_a_match_from_standing() -> None:
    match = matched("Üç kez 7 kişi geldi.", stored("Üç kez 5 kişi geldi.", "Five people came thrice."))

    assert Remark.NUMBERS_DIFFER in match.remarks
    assert not match.is_faithful


def test_a_similar_text_gets_a_percentage() -> None:
    match = matched(
        "Belediye meclisi imar planını dün kabul etti.",
        stored("Belediye meclisi imar planını bugün kabul etti.", "The council adopted the zoning plan today."),
    )

    assert match.kind is MatchKind.FUZZY
    assert 80 <= match.score < 95


def test_a_different_text_is_none() -> None:
    unit = stored("Bugün hava çok güzel olacak.", "…")

    assert match_of(Wanted(source="Meclis dün toplandı.", language="tr"), unit, policy=POLICY, moment=NOW) is None


def test_case_is_compared_as_turkish_writes_it() -> None:
    assert matched("İSTANBUL'A", stored("istanbul'a", "to Istanbul")).remarks == (Remark.WRITING,)
    assert match_of(Wanted(source="ILIK", language="tr"), stored("ilik", "marrow"), policy=POLICY, moment=NOW) is None


def test_what_makes_a_pair_less_certain_makes_it_worth_less() -> None:
    unit = stored("Evet efendim.", "Yes, sir.", unit_id=3)
    doubtful = replace(
        unit, trust=Trust.TRANSLATED, approved_at=NOW - timedelta(days=4000), is_certain=False, unit_id=4
    )

    assert matched("Evet efendim.", unit, unit_id=3).score == 100
    match = matched("Evet efendim.", doubtful, unit_id=3)
    assert match.score == 100 - 1 - 1 - 2 - 2
    assert set(match.remarks) == {Remark.OTHER_UNIT, Remark.OLD, Remark.TRANSLATED, Remark.LANGUAGE}


def test_tags_the_segment_does_not_have_are_left_out() -> None:
    match = matched("Sayın Başkan", stored("Sayın <1>Başkan</1>", "Dear <1>Mayor</1>"))

    assert (match.target, match.remarks) == ("Dear Mayor", ())


def test_tags_the_memory_does_not_have_keep_a_match_from_standing() -> None:
    match = matched("Sayın <1>Başkan</1>", stored("Sayın Başkan", "Dear Mayor"))

    assert (match.target, match.remarks) == ("Dear Mayor", (Remark.TAGS,))
    assert not match.is_faithful


def test_equal_words_alone_make_a_hundred() -> None:
    assert similarity(("a",) * 500, ("a",) * 499 + ("b",)) == 99


def test_values_written_otherwise_in_the_target_are_replaced_too() -> None:
    unit = stored("Toplantı 12.05.2024 günüdür.", "The meeting is on 12 May 2024.")

    wanted = Wanted(source="Toplantı 01.11.2025 günüdür.", language="tr", target_language="en")
    [match] = best_matches(wanted, [unit], policy=POLICY, moment=NOW)

    assert (match.target, match.score) == ("The meeting is on 1 November 2025.", 99)
    assert match.numbers == (("12 May 2024", "1 November 2025"),)
    assert match.is_faithful


def test_pairs_that_are_the_same_with_the_values_of_a_segment_are_one_match() -> None:
    days = ("12.05.2024", "12 May 2024"), ("13.06.2024", "13 June 2024"), ("17.07.2024", "17 July 2024")
    units = [
        stored(f"Toplantı {source} günüdür.", f"The meeting is on {target}.", id=number)
        for number, (source, target) in enumerate(days)
    ]
    other = stored("Toplantı 18.08.2024 günüdür.", "On 18 August 2024 we meet.", id=9)
    wanted = Wanted(source="Toplantı 01.11.2025 günüdür.", language="tr", target_language="en")

    matches = best_matches(wanted, [*units, other], policy=POLICY, moment=NOW)

    targets = {"The meeting is on 1 November 2025.", "On 1 November 2025 we meet."}
    assert ({match.target for match in matches}, len(matches)) == (targets, 2)


@pytest.mark.parametrize(
    ("source", "wanted", "remark"),
    [
        (
            "Approved on 14 June 2027 with 3,500 euros.",
            "14 Haziran 2027 tarihinde 3.500 avroyla onaylandı.",
            "replaced",
        ),
        ("Approved on 12 May 2026 with 3,500 euros.", "12 Mayıs 2026 tarihinde 3.500 avroyla onaylandı.", "replaced"),
        ("Approved on 14 June 2027 with 3,500 euros.", "2026 yılının 12 Mayıs günü 1.250 avroyla onaylandı.", "differ"),
    ],
)
def test_a_date_is_put_in_whole_or_left(source: str, wanted: str, remark: str) -> None:
    begins = "2026 yılının 12 Mayıs günü" if remark == "differ" else "12 Mayıs 2026 tarihinde"
    unit = stored("Approved on 12 May 2026 with 1,250 euros.", f"{begins} 1.250 avroyla onaylandı.")
    asked = Wanted(source=source, language="en", target_language="tr")

    (match,) = best_matches(asked, [unit], policy=POLICY, moment=NOW)

    assert (match.target, match.remarks) == (wanted, (Remark(f"numbers-{remark}"),))
