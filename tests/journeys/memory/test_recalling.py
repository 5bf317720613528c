"""What is found in a memory, on the real database, segment by segment."""

import pytest
from sqlalchemy import delete, func, select, text

from tests.building.memories import TURKISH, a_unit, ask, between, keep
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.statements import statements_sent
from translation_service.application.memory.remembering import index_old_shapes, index_old_units
from translation_service.domain.memory import Match, MatchKind, Remark, Trust
from translation_service.persistence.memory import MemoryPair, MemoryShape, MemoryShapeToIndex, MemoryUnit
from translation_service.persistence.memory_keeping import forget_units
from translation_service.persistence.memory_words import Side, find_units


def only(matches: tuple[Match, ...]) -> Match:
    (match,) = matches
    return match


def test_the_context_decides_between_two_translations(service: Service) -> None:
    with service.services.transaction() as session:
        keep(
            session,
            between(a_unit("Evet.", "Yes, it is."), "Oturum bitti mi?", ""),
            between(a_unit("Evet.", "Yes, he did."), "Başkan geldi mi?", ""),
        )

    with service.services.reading() as session:
        _, matches = ask(session, "Oturum bitti mi?", "Evet.")

    assert [(match.kind, match.target) for match in matches] == [
        (MatchKind.CONTEXT, "Yes, it is."),
        (MatchKind.EXACT, "Yes, he did."),
    ]


def test_similar_ones_are_found_however_many_there_are(service: Service) -> None:
    with service.services.transaction() as session:
        keep(session, *(a_unit(f"Belediye meclisi {number} sayılı kararı aldı.", f"{number}") for number in range(900)))
        keep(session, a_unit("Belediye meclisi imar planını bugün kabul etti.", "Adopted today."))

    with service.services.reading() as session:
        (matches,) = ask(session, "Belediye meclisi imar planını dün kabul etti.")

    assert only(matches).target == "Adopted today."


def test_texts_that_differ_in_numbers_share_one_shape(service: Service) -> None:
    with service.services.transaction() as session:
        added = keep(session, *(a_unit(f"Madde {number}", f"Article {number}") for number in range(50)))

    with service.services.reading() as session:
        assert (added, session.scalar(select(func.count(MemoryShape.id)))) == (50, 1)
        (matches,) = ask(session, "Madde 7")
        (others,) = ask(session, "Madde 77")
    assert (matches[0].kind, matches[0].target) == (MatchKind.EXACT, "Article 7")
    assert (others[0].detail, others[0].target) == ("fuzzy 99", "Article 77")


def test_keeping_the_same_again_adds_nothing(service: Service) -> None:
    units = [a_unit("Evet.", "Yes."), a_unit("Sayın <1>Başkan</1>", "Dear <1>Mayor</1>")]

    with service.services.transaction() as session:
        again = [a_unit("Evet.", "Yes."), a_unit("Sayın <4>Başkan</4>", "Dear <4>Mayor</4>")]
        assert (keep(session, *units), keep(session, *again)) == (2, 0)


def test_targets_with_their_tags_swapped_are_two(service: Service) -> None:
    units = [a_unit("<1>a</1><2>b</2>", "<1>x</1><2>y</2>"), a_unit("<1>a</1><2>b</2>", "<2>x</2><1>y</1>")]

    with service.services.transaction() as session:
        assert keep(session, *units) == 2


def test_a_units_own_memory_is_for_it_alone(service: Service) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Evet efendim.", "Yes, sir.", owner_id=3))

    with service.services.reading() as session:
        assert ask(session, "Evet efendim.") == [()]
        assert ask(session, "Evet efendim!") == [()]
        assert only(ask(session, "Evet efendim.", owners=(3, 0))[0]).target == "Yes, sir."
        assert only(ask(session, "Evet efendim!", owners=(3, 0))[0]).score == 99


def test_a_confidential_request_asks_no_memory(service: Service) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Evet efendim.", "Yes, sir."))

    with service.services.reading() as session:
        assert ask(session, "Evet efendim.", owners=()) == [()]


def test_another_unit_is_told_that_the_match_is_not_its_own(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Evet efendim.", "Yes, sir.", unit_id=staff.ayse.unit_id))

    with service.services.reading() as session:
        (matches,) = ask(session, "Evet efendim.", unit_id=staff.mehmet.unit_id)

    assert (only(matches).score, only(matches).remarks) == (99, (Remark.OTHER_UNIT,))


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("Belediye", "Belediyye"),
        ("Kurumu", "Kurum"),
        ("İmza", "imzza"),
        ("Ruhsat", "Ruhast"),
        ("Encümen", "Encumen"),
        ("Meclis kararı", "Mcelis kararı"),
        ("Ön kayıt formu", "On kayıt formu"),
        ("Özel kalem", "O\u0308zell kalem"),
        ("İMAR PLANI", "i\u0307mar plan"),
        ("بلدية", "البلدية"[2:] + "ة"),
    ],
)
def test_a_wrong_letter_in_a_short_text_does_not_hide_it(service: Service, written: str, wanted: str) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit(written, "The right one."), *(a_unit(f"Bel{place}", "Another.") for place in "abcdefgh"))

    with service.services.reading() as session:
        (matches,) = ask(session, wanted)

    assert matches[0].target == "The right one."
    assert matches[0].score < service.services.rules.memory.drafts_from


def test_short_texts_of_an_older_version_are_indexed_by_their_letters(service: Service) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Ruhsat", "Licence"))
        session.execute(delete(MemoryPair))
        numbers = session.scalars(select(MemoryShape.id)).all()
        session.add_all([MemoryShapeToIndex(shape_id=number) for number in (*numbers, 4711)])

    assert (index_old_shapes(service.services), index_old_shapes(service.services)) == (2, 0)

    with service.services.reading() as session:
        assert only(ask(session, "Ruhsatt")[0]).target == "Licence"


def test_what_is_forgotten_leaves_nothing_behind(service: Service) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Madde 1", "Article 1"), a_unit("Madde 2", "Article 2"), a_unit("Evet.", "Yes."))
        ids = session.scalars(select(MemoryUnit.id).where(MemoryUnit.source != "Madde 2")).all()
        forget_units(session, ids)

    with service.services.reading() as session:
        assert session.scalars(select(MemoryUnit.target)).all() == ["Article 2"]
        assert session.scalar(select(func.count(MemoryShape.id))) == 1
        assert (
            session.scalars(select(MemoryPair.shape_id).distinct()).all()
            == session.scalars(select(MemoryShape.id)).all()
        )
        assert (
            find_units(session, "yes", source_language="tr", target_language="en", owner_id=0, side=Side.BOTH, most=9)
            == ()
        )


@pytest.mark.parametrize(
    ("wanted", "side", "is_found"),
    [
        ("belediye", Side.BOTH, True),
        ("BELEDİYE MECLİSİ", Side.SOURCE, True),
        ('"meclisi kararı"', Side.SOURCE, True),
        ('"kararı meclisi"', Side.BOTH, False),
        ("municipal", Side.TARGET, True),
        ("municipal", Side.SOURCE, False),
        ("İMAR", Side.SOURCE, True),
        ("ımar", Side.BOTH, False),
        ("beled", Side.BOTH, True),
        ("belediyemizin kararların", Side.SOURCE, True),
        ("planının", Side.SOURCE, True),
        ('"planının"', Side.SOURCE, False),
        ("decisions councils", Side.TARGET, True),
        ("'; DROP & ! | \"* :", Side.BOTH, False),
        ("...", Side.BOTH, False),
    ],
)
def test_words_are_found_as_turkish_folds_them(service: Service, wanted: str, side: Side, is_found: bool) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Belediye meclisi kararı ve İmar planı", "Municipal council decision and zoning plan"))

    with service.services.reading() as session:
        found = find_units(
            session,
            wanted,
            source_language=TURKISH.source,
            target_language=TURKISH.target,
            owner_id=0,
            side=side,
            most=9,
        )

    assert bool(found) is is_found


def test_words_as_they_were_typed_stand_before_their_other_forms(service: Service) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Müdürlük kuruldu.", "The first."), a_unit("Müdürlüğe gönderildi.", "The second."))

    with service.services.reading() as session:
        found = find_units(
            session, "müdürlük", source_language="tr", target_language="en", owner_id=0, side=Side.BOTH, most=9
        )
        targets = [session.get_one(MemoryUnit, number).target for number in found]

    assert targets == ["The first.", "The second."]


def test_units_of_an_older_version_are_indexed(service: Service) -> None:
    old = {"source_language": "tr", "target_language": "en", "trust": Trust.TRANSLATED, "approved_at": service.clock()}
    with service.services.transaction() as session:
        session.add_all(
            [MemoryUnit(source="Evet.", target="Yes.", **old), MemoryUnit(source="Evet.", target="Yes.", **old)]
        )

    assert (index_old_units(service.services), index_old_units(service.services)) == (2, 0)

    with service.services.reading() as session:
        assert only(ask(session, "Evet.")[0]).target == "Yes."
        assert session.scalar(text("SELECT count(*) FROM memory_units")) == 1


@pytest.mark.parametrize(("wanted", "times"), [("müdürlük", 2), ('"müdürlük"', 1), ("başkan", 1)])
def test_a_search_for_words_without_other_forms_asks_once(service: Service, wanted: str, times: int) -> None:
    with service.services.reading() as session, statements_sent() as sent:
        find_units(session, wanted, source_language="tr", target_language="en", owner_id=0, side=Side.SOURCE, most=9)

    assert sum("MATCH" in one or "OFFSET 0" in one for one in sent) == times
