"""Machine drafts held to the glossary, by an engine that says what it was told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

import pytest

from glossary.finding.matching import TermFinder
from glossary.serving import terms_serving
from glossary.terms import Term, TermStatus
from tests.building.machine_engines import Hesitating, PhraseBook
from tests.building.terms import a_term
from translation_service.application.drafting.term_keeping import KeptDraft, TermKeeper, with_terms_kept
from translation_service.domain.inline import Tag, TagKind, plain
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Place, Segment
from translation_service.domain.values.rendering import PLAIN_STYLE
from translation_service.engines.doubts import TERM_PUT_IN
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.engine import EngineCard
from translation_service.engines.rendering import Link, Rendering
from translation_service.engines.routing import EngineRoom
from translation_service.engines.words.search import Range, words_of

EN_TR = LanguagePair(source="en", target="tr")
COUNCIL = a_term("belediye meclisi", "municipal council")
PERMIT = a_term("yapı ruhsatı", "building permit")


@dataclass(kw_only=True)
class Pointing(PhraseBook):
    """Tells for each word of a sentence how many words of its own it wrote for it, in order; nothing of other ones."""

    shares: tuple[int, ...]

    @property
    def card(self) -> EngineCard:
        return replace(super().card, gives_alignment=True)

    def render(
        self, sentences: Sequence[str], pair: LanguagePair, *, alternatives: int = 1
    ) -> list[tuple[Rendering, ...]]:
        answers = self.translate(sentences, pair)
        return [(Rendering(text=answer, links=self._links(sentence, answer)),)[:alternatives]
                for sentence, answer in zip(sentences, answers, strict=True)]  # fmt: skip

    def _links(self, sentence: str, answer: str) -> tuple[Link, ...]:
        said, written = words_of(sentence), iter(words_of(answer))
        if len(said) != len(self.shares):
            return ()
        return tuple(
            Link(source=Range(start=word.start, end=word.end), target=Range(start=own.start, end=own.end), share=1.0)
            for word, share in zip(said, self.shares, strict=True)
            for own in islice(written, share)
        )


def kept(
    source: str,
    target: str,
    *,
    alone: dict[str, str] | None = None,
    others: tuple[str, ...] = (),
    terms: tuple[Term, ...] = (COUNCIL, PERMIT),
    tags: tuple[Tag, ...] = (),
    origin: Origin = Origin.ENGINE,
    shares: tuple[int, ...] = (),
    others_alone: dict[str, tuple[str, ...]] | None = None,
) -> KeptDraft | None:
    phrases, pairs = {plain(source, tags): plain(target, tags), **(alone or {})}, frozenset({EN_TR})
    hesitating = Hesitating(phrases=phrases, pairs=pairs, others={source: others, **(others_alone or {})})
    engine = Pointing(phrases=phrases, pairs=pairs, shares=shares) if shares else hesitating
    serving = terms_serving(terms, source_language="en", target_language="tr")
    keeper = TermKeeper(
        finder=TermFinder(serving, "en"),
        pair=EN_TR,
        room=EngineRoom([engine]),
        names=frozenset(),
        style=PLAIN_STYLE,
    )
    segment = Segment(number=1, block=1, place=Place.BODY, source=source, tags=tags)
    draft = Draft(target=target, origin=origin, detail="phrases")
    return with_terms_kept({1: draft}, [segment], keeper).get(1)


def test_a_draft_with_its_terms_is_left_alone() -> None:
    assert kept("The municipal council met.", "Belediye meclisi toplandı.") is None


@pytest.mark.parametrize(
    ("origin", "source", "target", "wanted"),
    [
        (Origin.GLOSSARY, "Chair: Ali Veli", "Başkan: Ali Veli", "Meclis başkanı: Ali Veli"),
        (Origin.ENGINE, "Contact: the town", "İletişim: şehir", "Muhatap: şehir"),
    ],
)
def test_a_term_goes_before_what_the_list_of_labels_says(origin: Origin, source: str, target: str, wanted: str) -> None:
    terms = (a_term("meclis başkanı", "chair"), a_term("muhatap", "contact"))
    found = kept(source, target, terms=terms, origin=origin)

    assert found is not None
    assert found.draft.target == wanted


def test_a_term_that_the_engine_wrote_small_has_the_capitals_of_the_glossary() -> None:
    law = a_term("İmar Kanunu", "Zoning Act")
    bold = (Tag(number=1, kind=TagKind.FORMAT, label="bold", is_paired=True),)

    found = kept("By the {1}Zoning Act{/1} of 1985", "1985 tarihli {1}imar Kanunu{/1} ile", terms=(law,), tags=bold)

    assert found is not None
    assert (found.draft.target, found.draft.doubts) == ("1985 tarihli {1}İmar Kanunu{/1} ile", ())


def test_a_term_put_into_a_quoted_title_has_a_titles_capitals() -> None:
    term = a_term("yeşil koridor", "green corridor")
    found = kept(
        'The project "Green Corridors"',
        '"Green Koridorlar" projesi',
        others=('"yeşil koridorlar" projesi',),
        terms=(term,),
    )

    assert found is not None
    assert found.draft.target == '"Yeşil Koridorlar" projesi'


def test_another_answer_of_the_engine_that_has_the_term_is_taken_as_it_is() -> None:
    found = kept(
        "The municipal council met.",
        "Belediye konseyi toplandı.",
        others=("Belediye kurulu toplandı.", "Belediye meclisi bir araya geldi."),
    )

    assert found is not None
    assert (found.draft.target, found.draft.doubts) == ("Belediye meclisi bir araya geldi.", ())
    assert [draft.target for draft in found.beside] == ["Belediye konseyi toplandı."]


def test_the_term_is_written_where_the_engines_own_word_for_it_stands_in_the_same_form() -> None:
    found = kept(
        "Decisions of our municipal councils",
        "Belediye konseylerimizin kararları",
        alone={"municipal council": "Belediye konseyi"},
    )

    assert found is not None
    assert found.draft.target == "Belediye meclislerimizin kararları"
    assert found.draft.doubts == (TERM_PUT_IN,)


def test_a_known_wrong_rendering_is_replaced_without_asking() -> None:
    term = a_term("municipal council", "belediye meclisi", source_language="en", target_language="tr",
                  forbidden=("parlamento",))  # fmt: skip

    found = kept("It went to the municipal council.", "Parlamentoya gitti.", terms=(term,))

    assert found is not None
    assert found.draft.target == "Belediye meclisine gitti."


def test_every_term_of_a_sentence_is_put_in_and_tags_stay_around_their_words() -> None:
    bold = (Tag(number=1, kind=TagKind.FORMAT, label="bold", is_paired=True),)

    found = kept(
        "<1>The municipal council</1> gives building permits.",
        "<1>Belediye konseyi</1> inşaat izinlerini verir.",
        alone={"municipal council": "belediye konseyi", "building permit": "inşaat izni"},
        tags=bold,
    )

    assert found is not None
    assert found.draft.target == "<1>Belediye meclisi</1> yapı ruhsatlarını verir."


def test_words_with_a_tag_among_them_are_left_to_the_reviser() -> None:
    bold = (Tag(number=1, kind=TagKind.FORMAT, label="bold", is_paired=True),)

    assert kept("The <1>municipal</1> council", "<1>Belediye</1> konseyi", tags=bold,
                alone={"municipal council": "belediye konseyi"}) is None  # fmt: skip


def test_a_form_that_cannot_be_told_is_only_suggested() -> None:
    term = a_term("meclis", "council")

    found = kept("Seen by the council", "Konseyi gördü.", terms=(term,), alone={"council": "konsey"})

    assert found is not None
    assert found.draft.target == "Konseyi gördü."
    assert [(one.target, one.origin) for one in found.beside] == [("Meclisi gördü.", Origin.GLOSSARY)]


def test_what_a_source_asks_decides_between_two_meanings_of_an_ending() -> None:
    term = a_term("meclis", "council")

    found = kept("She saw the council.", "Konseyi gördü.", terms=(term,), alone={"council": "konsey"})

    assert found is not None
    assert found.draft.target == "Meclisi gördü."


def test_another_answer_with_the_term_in_a_form_that_its_source_does_not_ask_for_is_not_taken() -> None:
    found = kept(
        "They wrote to the municipal council.",
        "Belediye konseyine yazdılar.",
        others=("Belediye meclisini yazdılar.", "Belediye meclise yazdılar."),
        alone={"municipal council": "belediye konseyi"},
    )

    assert found is not None
    assert found.draft.target == "Belediye meclisine yazdılar."


def test_of_a_longer_name_that_the_engine_knows_for_a_term_no_word_is_left_over() -> None:
    term = a_term("sulak alan", "wetland")

    found = kept("The edge of the wetland", "Islak arazinin kıyısı", terms=(term,),
                 alone={"wetland": "ıslak"}, others_alone={"wetland": ("ıslak arazi",)})  # fmt: skip

    assert found is not None
    assert found.draft.target == "Sulak alanın kıyısı"


@pytest.mark.parametrize(
    ("source", "target", "written", "offered"),
    [
        ("The edge of the wetland", "Bataklığın kıyısı", "Sulak alanın kıyısı", []),
        ("The wetland is big.", "Bataklığın yeri büyük.", "Bataklığın yeri büyük.", ["Sulak alanın yeri büyük."]),
    ],
)
def test_over_a_word_nobody_knows_a_term_is_put_in_where_its_end_shows_what_the_source_asks(
    source: str, target: str, written: str, offered: list[str]
) -> None:
    term = a_term("sulak alan", "wetland")
    shares = tuple(int(word == "wetland") for word in (source[word.start : word.end] for word in words_of(source)))

    found = kept(source, target, terms=(term,), alone={"wetland": "ıslak"}, shares=shares)

    assert found is not None
    assert found.draft.target == written
    assert [one.target for one in found.beside if one.origin is Origin.GLOSSARY] == offered


def test_what_is_left_beside_a_term_that_was_put_in_is_offered() -> None:
    found = kept("Municipal council, building permit", "Kurul, inşa izni",
                 alone={"municipal council": "kurul", "building permit": "onay"}, shares=(1, 0, 1, 1))  # fmt: skip

    assert found is not None
    assert found.draft.target == "Belediye meclisi, inşa izni"
    assert [one.target for one in found.beside] == ["Kurul, inşa izni", "Belediye meclisi, yapı ruhsatı"]


def test_what_people_and_the_memory_wrote_is_never_touched() -> None:
    assert kept("The municipal council", "Belediye konseyi", origin=Origin.MEMORY,
                alone={"municipal council": "belediye konseyi"}) is None  # fmt: skip


def test_an_engine_that_says_something_else_alone_changes_nothing() -> None:
    assert kept("The municipal council met.", "Heyet toplandı.", alone={"municipal council": "kent kurulu"}) is None


def test_what_the_glossary_only_admits_is_not_put_over_the_engines_words() -> None:
    admitted = (replace(COUNCIL, status=TermStatus.ADMITTED),)
    alone = {"municipal council": "kent kurulu"}

    assert kept("The municipal council met.", "Kent kurulu toplandı.", terms=admitted, alone=alone) is None


def test_where_the_engines_word_is_not_known_its_links_tell_where_the_term_is_offered() -> None:
    found = kept("They wrote to the municipal council.", "Heyete yazdılar.", alone={"municipal council": "kent kurulu"},
                 shares=(0, 0, 0, 0, 1, 0))  # fmt: skip

    assert found is not None
    assert found.draft.target == "Heyete yazdılar."
    assert [(one.target, one.origin) for one in found.beside] == [("Belediye meclisine yazdılar.", Origin.GLOSSARY)]


@pytest.mark.parametrize(
    ("target", "shares", "offered"),
    [
        ("Her iki heyet da geldi.", (0, 2, 1, 1), ["Her iki belediye meclisi de geldi."]),
        ("İki gün geldi.", (0, 1, 0, 1), []),
    ],
)
def test_numbers_and_small_words_before_a_noun_are_left_and_those_behind_follow_its_vowels(
    target: str, shares: tuple[int, ...], offered: list[str]
) -> None:
    found = kept("Both municipal councils came.", target, alone={"municipal council": "kent kurulu"}, shares=shares)

    assert ([one.target for one in found.beside] if found else []) == offered


def test_what_was_heard_while_a_sentence_was_drafted_is_not_asked_again() -> None:
    source, heard = "They wrote to the municipal council.", dict[str, Sequence[Rendering]]()
    phrases = {source: "Heyete yazdılar.", "municipal council": "kent kurulu"}
    engine = Pointing(phrases=phrases, pairs=frozenset({EN_TR}), shares=(0, 0, 0, 0, 1, 0))
    room, segment = EngineRoom([engine]), Segment(number=1, block=1, place=Place.BODY, source=source)
    finder = TermFinder(terms_serving((COUNCIL,), source_language="en", target_language="tr"), "en")
    keeper = TermKeeper(finder=finder, pair=EN_TR, room=room, names=frozenset(), style=PLAIN_STYLE, heard=heard)

    [draft] = draft_segments([segment], EN_TR, room, heard=heard.__setitem__)
    found = with_terms_kept({1: draft}, [segment], keeper) if draft else {}

    assert [one.target for one in found[1].beside] == ["Belediye meclisine yazdılar."]
    assert [text for batch in engine.asked for text in batch].count(source) == 1


def test_terms_are_offered_at_several_places_and_inside_tags() -> None:
    bold = (Tag(number=1, kind=TagKind.FORMAT, label="bold", is_paired=True),)
    found = kept("<1>Municipal council</1>, building permit", "<1>Heyet</1>, inşa izni", tags=bold,
                 alone={"municipal council": "kurul", "building permit": "onay"}, shares=(1, 0, 1, 1))  # fmt: skip

    assert found is not None
    assert [one.target for one in found.beside] == ["<1>Belediye meclisi</1>, yapı ruhsatı"]


def test_links_that_lead_to_words_of_something_else_too_offer_nothing() -> None:
    assert kept("The municipal council met the guests.", "Heyet konuklarla toplandı.", shares=(0, 0, 0, 0, 0, 3),
                alone={"municipal council": "kent kurulu"}) is None  # fmt: skip


def test_the_work_can_be_stopped_while_the_engine_is_asked_again() -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped(f"{done} of {total}")

    engine = PhraseBook(phrases={"municipal council": "belediye konseyi"}, pairs=frozenset({EN_TR}))
    finder = TermFinder(terms_serving((COUNCIL,), source_language="en", target_language="tr"), "en")
    keeper = TermKeeper(
        finder=finder, pair=EN_TR, room=EngineRoom([engine]), names=frozenset(), style=PLAIN_STYLE, progress=stop
    )
    segment = Segment(number=1, block=1, place=Place.BODY, source="The municipal council met.")
    draft = Draft(target="Belediye konseyi toplandı.", origin=Origin.ENGINE, detail="phrases")

    with pytest.raises(Stopped):
        with_terms_kept({1: draft}, [segment], keeper)


def test_a_sentence_is_asked_with_the_lacking_term_in_it_where_the_engine_leaves_it_there() -> None:
    found = kept(
        "Members of the municipal councils met.",
        "Konsey toplandı.",
        alone={"Members of the belediye meclisleri met.": "belediye meclislerinin üyeleri toplandı."},
    )

    assert found is not None
    assert found.draft.target == "Belediye meclislerinin üyeleri toplandı."
    assert [draft.target for draft in found.beside] == ["Konsey toplandı."]


def test_a_sentence_that_was_known_without_an_engine_is_not_asked_with_a_term() -> None:
    found = kept(
        "Members of the municipal councils met.",
        "Konsey toplandı.",
        alone={"Members of the belediye meclisleri met.": "Belediye meclislerinin üyeleri toplandı."},
        origin=Origin.GLOSSARY,
    )

    assert found is None or found.draft.target == "Konsey toplandı."


def test_a_heading_in_capitals_is_asked_with_its_term_as_a_sentence_and_stays_in_capitals() -> None:
    found = kept(
        "REPORT OF THE MUNICIPAL COUNCIL",
        "KONSEY RAPORU",
        alone={"Report of the belediye meclisi": "Belediye meclisinin raporu"},
    )

    otherwise = kept(
        "REPORT OF THE MUNICIPAL COUNCIL",
        "KONSEY RAPORU",
        alone={"REPORT OF THE belediye meclisi": "Belediye meclisinin raporu"},
    )

    for one in (found, otherwise):
        assert one is not None
        assert one.draft.target == "BELEDİYE MECLİSİNİN RAPORU"


def test_a_term_that_an_engine_bends_wrongly_is_bent_as_it_should_be() -> None:
    found = kept(
        "A vaccination against measles is free.",
        "Yemeğe karşı aşı ücretsizdir.",
        terms=(a_term("kızamık", "measles"),),
        alone={"A vaccination against kızamık is free.": "Kızamıka karşı aşı ücretsizdir."},
    )

    assert found is not None
    assert found.draft.target == "Kızamığa karşı aşı ücretsizdir."


def test_a_sentence_asked_with_its_term_is_left_where_the_engine_turns_the_term_into_something_else() -> None:
    source, asked = "The municipal council met.", "The belediye meclisi met."

    assert kept(source, "Konsey toplandı.", alone={asked: "Belediye konseyi toplandı."}) is None
    assert kept(source, "Konsey toplandı.", alone={asked: "Konsey toplandı."}) is None
