"""Other answers that are taken in the place of one at fault, and those that are not."""

import pytest

from tests.building.machine_engines import PT_EN, Hesitating, PhraseBook, room_with
from tests.building.tagged_segments import segments
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.words.splitting import split_long

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")


def drafted(phrases: dict[str, str]) -> tuple[str, tuple[str, ...]]:
    """Return the draft of the first of some phrases, and what is doubted about it."""
    book = PhraseBook(phrases=phrases, pairs=frozenset({EN_TR}))
    [draft] = draft_segments(segments(next(iter(phrases))), EN_TR, room_with(book))
    assert draft is not None
    return draft.target, draft.doubts


def test_an_answer_that_parts_a_word_that_was_left_mends_nothing() -> None:
    phrases = {"getgrouplist failed": "getgrouplist başarısız", "getgrouplist failed.": "getgroup list başarısız."}

    assert drafted(phrases) == ("getgrouplist başarısız", ("untranslated-words",))


def test_an_answer_without_a_word_that_was_left_mends_nothing() -> None:
    phrases = {"Do not use write-back": "write-back kullanmayın", "Do not use write-back.": "write kullanmayın."}

    assert drafted(phrases) == ("write-back kullanmayın", ("untranslated-words",))


def test_an_answer_that_says_a_word_that_was_left_is_taken() -> None:
    phrases = {"Do not use write-back": "write-back kullanmayın", "Do not use write-back.": "Geri yazma kullanmayın."}

    assert drafted(phrases) == ("Geri yazma kullanmayın", ())


def test_an_answer_that_denies_what_another_affirms_is_not_taken() -> None:
    phrases = {
        "It works with write-back": "Bu write-back ile mümkündür",
        "It works with write-back.": "Geri yazma ile mümkün değildir.",
    }

    assert drafted(phrases) == ("Bu write-back ile mümkündür", ("untranslated-words",))


def test_a_limit_that_is_turned_round_is_asked_for_again() -> None:
    text = "Ücret en fazla 500 TL olabilir."
    phrases = {text: "The fee may be at least 500 TL."}
    book = Hesitating(phrases=phrases, others={text: ("The fee may be at most 500 TL.",)}, pairs=frozenset({TR_EN}))

    [draft] = draft_segments(segments(text), TR_EN, room_with(book))

    assert draft is not None
    assert (draft.target, draft.doubts) == ("The fee may be at most 500 TL.", ())
    assert book.asked == [[text], [text]]

    book.asked.clear()
    book.weighs = 4
    assert draft_segments(segments(text), TR_EN, room_with(book)) == [draft]
    assert book.asked == [[text]], "what it weighs in any case it is asked for at once"


def test_an_answer_that_is_longer_by_small_words_mends_no_length() -> None:
    asked = "Lütfen seçilen değişiklikleri kaydetmeyi unutmayınız: %s"
    phrases = {asked: "Save changes: %s", f"{asked}.": "Do save the changes: %s."}
    book = PhraseBook(phrases=phrases, pairs=frozenset({TR_EN}))

    [draft] = draft_segments(segments(asked), TR_EN, room_with(book))

    assert draft is not None
    assert draft.target == "Save changes: %s"


def test_an_answer_of_many_words_may_have_some_less() -> None:
    text = "Please save the file that was updated today with the write-back mode of the new editor at once"
    present = (
        "Lütfen bugün güncellenmiş olan dosyayı yeni düzenleyicinin write-back modu ile bir an önce hemen kaydedin"
    )
    other = "Lütfen bugün güncellenen dosyayı yeni düzenleyicinin geri yazma moduyla bir an önce hemen kaydedin"

    book = Hesitating(phrases={text: present}, others={text: (other,)}, pairs=frozenset({EN_TR}))
    [draft] = draft_segments(segments(text), EN_TR, room_with(book))

    assert draft is not None
    assert draft.target == other


def test_an_answer_that_leaves_out_more_than_a_word_that_was_left_mends_nothing() -> None:
    phrases = {
        "A write-back that shows text": "Metin gösterebilen bir write-back",
        "A write-back that shows text.": "Metni gösterir.",
    }

    assert drafted(phrases) == ("Metin gösterebilen bir write-back", ("untranslated-words",))


def test_a_lost_denial_is_asked_for_in_other_ways() -> None:
    certified = "I certify that Ada has not been convicted."
    phrases = {
        certified: "Ada'nın mahkûm edildiğini onaylıyorum.",
        "I certify that Ada was not convicted.": "Ada'nın hüküm giymediğini onaylıyorum.",
    }

    assert drafted(phrases) == ("Ada'nın hüküm giymediğini onaylıyorum.", ())
    assert drafted({"They won't pay.": "Ödeyecekler.", "They will not pay.": "Ödemeyecekler."})[0] == "Ödemeyecekler."


def test_what_was_decided_not_to_be_done_is_asked_for_beside_its_verb() -> None:
    phrases = {
        "They resolved by 14 votes to 9, not to renew it.": "Onu 9'a karşı 14 oyla yenilemek için karar verdiler.",
        "They resolved not to renew it by 14 votes to 9.": "9'a karşı 14 oyla yenilememeye karar verdiler.",
    }

    assert drafted(phrases)[0] == "9'a karşı 14 oyla yenilememeye karar verdiler."


def test_a_sentence_is_cut_within_no_clause_for_turkish() -> None:
    source = "The defendant denies that he was driving the vehicle at the time of the accident."
    first, second = split_long(source, 60)
    short = "Davalı bunu reddediyor."
    phrases = {source: short, first: "Davalı, araba kullandığını reddediyor", second: "kaza sırasında araç olarak o."}

    assert drafted(phrases) == (short, ("length-unusual",))


def test_a_doubled_value_is_asked_for_with_a_placeholder_where_its_source_has_it() -> None:
    source = "Em 2026 e depois virão todos"
    book = PhraseBook(
        phrases={source: "In the year of 2026 and 2026 all come", "Em XQ71 e depois virão todos": "In XQ71 all come"}
    )

    [draft] = draft_segments(segments(source), PT_EN, room_with(book))

    assert draft is not None
    assert draft.target == "In 2026 all come"


def test_an_engine_that_lost_its_way_among_digits_is_asked_with_a_placeholder_for_every_value() -> None:
    source = "Pague 1.250 TL na conta TR33 0006 1005 1978 6457 8413 26"
    engine = Hesitating(
        phrases={
            source: "Pay 1,250 TL on account TR33 0006 1005 1978 6457 8413 26, pay 1005 on 1978413 8413 26",
            "Pague XQ71 na conta XQ72": "Pay XQ71 on account",
        },
        others={"Pague XQ71 na conta XQ72": ("Pay XQ71 on account XQ72",)},
        weighs=4,
    )

    [draft] = draft_segments(segments(source), PT_EN, room_with(engine))

    assert draft is not None
    assert draft.target == "Pay 1,250 TL on account TR33 0006 1005 1978 6457 8413 26"


def from_several(source: str, first: str, other: str, score: float, pair: LanguagePair = TR_EN) -> str:
    """Return the draft of a text from an engine that has a first answer of -0.3 in mind, and one of another score."""
    scores = {first: -0.3, other: score}
    book = Hesitating(phrases={source: first}, others={source: (other,)}, scores=scores, pairs=frozenset({pair}))
    [draft] = draft_segments(segments(source), pair, room_with(book))
    assert draft is not None
    return draft.target


@pytest.mark.parametrize(
    ("score", "is_taken"), [(-0.35, True), (-0.7, False)], ids=["nearly as likely", "far less likely"]
)
def test_an_engine_that_is_sure_of_its_short_answer_has_said_it_all(score: float, *, is_taken: bool) -> None:
    short, longer = "Test if any condition is true.", "Test whether any condition is correct."

    taken = from_several("Herhangi bir koşulun doğru olup olmadığını test edin.", short, longer, score)

    assert taken == (longer if is_taken else short)


def test_what_an_engine_is_not_sure_of_replaces_no_word_that_was_left() -> None:
    left, guessed = "TCP keepalive zaman aşımı", "TCP keepalif zaman aşımı"

    assert from_several("TCP keepalive timeout", left, guessed, -0.6, EN_TR) == left


def test_an_answer_is_no_longer_for_a_word_that_it_says_twice() -> None:
    short, twice = "Your consent is voluntary.", "The consent of your consent is voluntary."

    assert from_several("Verdiğiniz rıza beyanı, isteğe bağlı gerçekleşmektedir.", short, twice, -0.3) == short


def test_parts_are_no_answer_to_a_sentence_that_stutters() -> None:
    stuttering = "Zaman girişi onaylayan tarafından reddedildiğinde onaylayan, nedenini anlatan yorumlar ekleyebilir."
    again = "When it is rejected by the approver by the approver by the approver, he can add comments on the reason."
    first, second = split_long(stuttering, max(60, len(stuttering) // 2 + 1))
    phrases = {stuttering: again, first: "When the entry is rejected", second: "approver can reason of comments."}
    book = PhraseBook(phrases=phrases, pairs=frozenset({TR_EN}))

    [draft] = draft_segments(segments(stuttering), TR_EN, room_with(book))

    assert draft is not None
    assert (draft.target, draft.doubts) == (again, ("repeated-words",))
