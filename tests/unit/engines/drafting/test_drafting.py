import pytest

from tests.building.machine_engines import PT_EN, PhraseBook, room_with
from tests.building.tagged_segments import segment, segments
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.findings import SENTENCES
from translation_service.domain.segments import Draft, Origin
from translation_service.engines.doubts import DOUBTS
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.pseudo import PseudoEngine
from translation_service.engines.routing import EngineRoom

EN_TR = LanguagePair(source="en", target="tr")


def target_of(draft: Draft | None) -> str:
    assert draft is not None
    return draft.target


def drafted(book: PhraseBook, *sources: str, names: frozenset[str] = frozenset()) -> list[str]:
    return [target_of(draft) for draft in draft_segments(segments(*sources), PT_EN, room_with(book), names=names)]


def test_a_draft_names_the_route_it_came_by() -> None:
    drafts = draft_segments(segments("Olá"), PT_EN, room_with(PhraseBook(phrases={"Olá": "Hello"})))

    assert drafts == [Draft(target="Hello", origin=Origin.ENGINE, detail="phrases pt-en 1")]


def test_without_an_engine_nothing_is_drafted_but_what_needs_none() -> None:
    drafts = draft_segments(segments("Olá", "12.05.2026"), LanguagePair(source="tr", target="de"), room_with())

    assert drafts[0] is None
    assert target_of(drafts[1]) == "12.05.2026"


def test_what_holds_nothing_to_translate_is_copied_and_never_asked() -> None:
    book = PhraseBook()

    assert drafted(book, "<1>1.234,56 €</1>", "geral@cm.pt", "<4/>", "Beşiktaş", names=frozenset({"Beşiktaş"})) == [
        "<1>€1,234.56</1>",
        "geral@cm.pt",
        "<4/>",
        "Beşiktaş",
    ]
    assert book.asked == []


def test_a_capital_letter_and_a_locale_stand_for_themselves_and_a_word_of_one_letter_does_not() -> None:
    book = PhraseBook(phrases={"à": "at"})

    assert drafted(book, "I", "Ç", "it-CH", "à") == ["I", "Ç", "it-CH", "at"]
    assert book.asked == [["à"]]


def test_a_formula_of_letters_is_never_asked_and_keeps_its_tags() -> None:
    book = PhraseBook(phrases={"Maria": "Maria"})

    drafts = draft_segments(segments("<1>Atenciosamente,</1>", "Maria"), PT_EN, room_with(book))

    assert [(target_of(draft), draft and draft.origin) for draft in drafts] == [
        ("<1>Yours sincerely,</1>", Origin.GLOSSARY),
        ("Maria", Origin.ENGINE),
    ]
    assert book.asked == [["Maria"]]


def test_one_failing_sentence_loses_nothing_else() -> None:
    book = PhraseBook(phrases={"Olá": "Hello"}, fails_on="mau")

    drafts = draft_segments(segments("Olá", "mau", "2026"), PT_EN, room_with(book))

    assert [draft and draft.target for draft in drafts] == ["Hello", None, "2026"]


def test_an_engine_that_fails_altogether_is_unavailable() -> None:
    with pytest.raises(TemporarilyUnavailable):
        draft_segments(segments("Olá"), PT_EN, room_with(PhraseBook(fails_on="Olá")))


def test_an_empty_answer_is_no_draft() -> None:
    assert draft_segments(segments("Olá"), PT_EN, room_with(PhraseBook(phrases={"Olá": " "}))) == [None]


def test_headings_in_capitals_are_asked_as_sentences_and_answered_in_capitals() -> None:
    book = PhraseBook(phrases={"Câmara municipal": "City council"})

    assert drafted(book, "CÂMARA MUNICIPAL") == ["CITY COUNCIL"]


def test_the_first_letter_and_the_missing_full_stop_follow_the_source() -> None:
    book = PhraseBook(phrases={"Convite": "invitation.", "fim": "end.", "maio": "May -", "etc.": "etc."})

    assert drafted(book, "Convite", "fim", "maio", "etc.") == ["Invitation", "end", "May", "etc."]


def test_a_full_stop_the_engine_lost_is_put_back() -> None:
    book = PhraseBook(phrases={"O gato dorme.": "The cat sleeps"})

    assert drafted(book, "O gato dorme.") == ["The cat sleeps."]


def test_an_echo_is_taken_away() -> None:
    assert drafted(PhraseBook(phrases={"Olá": "Merhaba Merhaba"}), "Olá") == ["Merhaba"]


def test_values_the_engine_drops_are_restored_by_asking_with_placeholders() -> None:
    book = PhraseBook(
        phrases={
            "Escreva a geral@cm.pt hoje": "Write to general today",
            "Escreva a XQ71 hoje": "Write to XQ71 today",
        }
    )

    assert drafted(book, "Escreva a geral@cm.pt hoje") == ["Write to geral@cm.pt today"]


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ("Ocupa 783.562 metros", "It covers 733,562 metres", "It covers 783,562 metres"),
        ("De 11.000 € a 22.500 €", "From €1,000 to €2,500", "From €11,000 to €22,500"),
    ],
)
def test_a_value_the_engine_misreads_is_written_right_without_asking_again(
    source: str, answer: str, wanted: str
) -> None:
    book = PhraseBook(phrases={source: answer}, otherwise=lambda _sentence: "")

    [draft] = draft_segments(segments(source), PT_EN, room_with(book))

    assert (target_of(draft), draft and draft.doubts) == (wanted, ("value-restored",))
    assert not any("XQ" in text for batch in book.asked for text in batch)


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ("Open between 9 a.m. and 5 p.m.", "Saat 9 ile 5 arasında açıktır.", "Saat 9 ile 17.00 arasında açıktır."),
        ("Not before 8 p.m. please.", "Saat 8.00'den önce değil.", "Saat 20.00'den önce değil."),
        ("Closed after 2:30 p.m. today.", "Bugün 02.30'dan sonra kapalı.", "Bugün 14.30'dan sonra kapalı."),
    ],
)
def test_a_time_that_lost_its_half_of_the_day_gets_it_back(source: str, answer: str, wanted: str) -> None:
    book = PhraseBook(phrases={source: answer}, pairs=frozenset({EN_TR}), otherwise=lambda _sentence: "")

    [draft] = draft_segments(segments(source), EN_TR, room_with(book))

    assert target_of(draft) == wanted


@pytest.mark.parametrize(
    ("source", "answer", "again", "wanted"),
    [
        ("Custa £27", "It costs 27 euros", "It costs XQ71", "It costs £27"),
        ("Custa 1.250.000 euros", "It costs EUR 1.250,000", "It costs XQ71 euros", "It costs 1,250,000 euros"),
    ],
)
def test_a_number_that_became_money_is_asked_for_again(source: str, answer: str, again: str, wanted: str) -> None:
    masked = source.replace("£27", "XQ71").replace("1.250.000", "XQ71")

    assert drafted(PhraseBook(phrases={source: answer, masked: again}), source) == [wanted]


def test_a_measure_the_engine_drops_in_brackets_is_translated_alone_and_stands_behind_what_it_explains() -> None:
    phrases = {"Fica a 50 milhas (80 km) daqui": "It is 50 miles away", "80 km": "80 kilometres"}
    book = PhraseBook(phrases=phrases)

    assert drafted(book, "Fica a 50 milhas (80 km) daqui") == ["It is 50 miles (80 kilometres) away"]
    assert book.asked == [["Fica a 50 milhas (80 km) daqui"], ["80 km"]]


def test_values_that_cannot_be_restored_leave_a_doubt() -> None:
    book = PhraseBook(otherwise=lambda _sentence: "Something else")

    [draft] = draft_segments(segments("Em 2026 e depois"), PT_EN, room_with(book))

    assert draft is not None
    assert draft.doubts == ("value-restored",)


def test_runaway_answers_leave_doubts() -> None:
    book = PhraseBook(otherwise=lambda _sentence: "city " * 40)

    [draft] = draft_segments(segments("a cidade"), PT_EN, room_with(book))

    assert draft is not None
    assert draft.doubts == ("repeated-words", "length-unusual")


def test_signs_that_no_database_can_hold_are_left_out_of_an_answer() -> None:
    book = PhraseBook(otherwise=lambda _sentence: "The town\0 grows\ud800")

    assert drafted(book, "A cidade cresce") == ["The town grows"]


def test_an_answer_without_end_is_left_to_people() -> None:
    book = PhraseBook(otherwise=lambda _sentence: "city " * 1_000_000)

    assert draft_segments(segments("A cidade cresce"), PT_EN, room_with(book)) == [None]


def test_tags_are_put_back() -> None:
    book = PhraseBook(phrases={"Caro Presidente da Câmara": "Dear Mayor", "Presidente da Câmara": "Mayor"})

    assert drafted(book, "Caro <7>Presidente da Câmara</7>") == ["Dear <7>Mayor</7>"]


def test_fields_that_show_the_same_are_told_apart_where_their_order_changes() -> None:
    book = PhraseBook(phrases={"Page 1 of 2": "2 sayfanın 1. sayfası"})
    footer = segment("Page <1/> of <2/>", spoken={1: "1", 2: "1"})

    [draft] = draft_segments([footer], PT_EN, room_with(book))

    assert target_of(draft) == "<2/> sayfanın <1/>. sayfası"


def test_an_entry_of_an_index_is_not_read() -> None:
    book = PhraseBook(phrases={"O parque fica": "The park is"})

    [draft] = draft_segments([segment("O parque<1/> fica", spoken={1: ""})], PT_EN, room_with(book))

    assert "O parque fica" in book.asked[0]
    assert "<1/>" in target_of(draft)


def test_progress_is_told_and_may_stop_the_work() -> None:
    class LeaseLost(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise LeaseLost

    with pytest.raises(LeaseLost):
        draft_segments(segments("Olá"), PT_EN, room_with(PhraseBook()), progress=stop)


def test_every_doubt_has_a_sentence_for_people() -> None:
    assert set(DOUBTS) <= SENTENCES.keys()


def test_foreign_names_are_asked_without_their_marks_and_come_back_with_them() -> None:
    book = PhraseBook(phrases={"A Ornek Belediyesi agradece": "Ornek Belediyesi is grateful"})

    assert drafted(book, "A <1>Örnek</1> Belediyesi agradece") == ["<1>Örnek</1> Belediyesi is grateful"]


def test_foreign_names_in_capitals_come_back_in_capitals() -> None:
    book = PhraseBook(phrases={"Dis iliskiler e turismo": "Dis iliskiler and tourism"})

    assert drafted(book, "DIŞ İLİŞKİLER E TURISMO") == ["DIŞ İLİŞKİLER AND TOURISM"]


def test_a_foreign_name_the_engine_translates_is_asked_for_with_a_placeholder() -> None:
    book = PhraseBook(phrases={"O Sr. Gul veio": "Mr. Rose came", "O Sr. XQ71 veio": "Mr. XQ71 came"})

    assert drafted(book, "O Sr. Gül veio") == ["Mr. Gül came"]


def test_a_foreign_name_that_does_not_come_back_leaves_a_doubt() -> None:
    [draft] = draft_segments(
        segments("O Sr. Gül veio"), PT_EN, room_with(PhraseBook(otherwise=lambda _sentence: "Mr. Rose came"))
    )

    assert draft == Draft(
        target="Mr. Rose came", origin=Origin.ENGINE, detail="phrases pt-en 1", doubts=("value-restored",)
    )


def test_letters_of_the_target_language_are_left_to_the_engine() -> None:
    into_turkish = LanguagePair(source="en", target="tr")
    book = PhraseBook(pairs=frozenset({into_turkish}))

    draft_segments(segments("He lives in Beşiktaş."), into_turkish, room_with(book))

    assert book.asked[0] == ["He lives in Beşiktaş."]


def test_letters_of_the_target_language_are_foreign_on_the_way_through_english() -> None:
    into_turkish = LanguagePair(source="pt", target="tr")
    first = PhraseBook(phrases={"Vive em Besiktas.": "He lives in Besiktas."}, name="first")
    second = PhraseBook(
        phrases={"He lives in Besiktas.": "Besiktas'ta yaşıyor."},
        pairs=frozenset({LanguagePair(source="en", target="tr")}),
    )

    [draft] = draft_segments(segments("Vive em Beşiktaş."), into_turkish, room_with(first, second))

    assert target_of(draft) == "Beşiktaş'ta yaşıyor."


def test_names_are_written_anew_in_another_script() -> None:
    into_russian = LanguagePair(source="tr", target="ru")
    book = PhraseBook(phrases={"Łódź güzel.": "Лодзь красива."}, pairs=frozenset({into_russian}))

    [draft] = draft_segments(segments("Łódź güzel."), into_russian, room_with(book))

    assert draft is not None
    assert (draft.target, draft.doubts) == ("Лодзь красива.", ())


def test_an_engine_for_checks_gets_every_text_and_its_answer_stays_as_it_is() -> None:
    room = EngineRoom([PseudoEngine()])

    drafts = draft_segments(segments("E-12345678-000-123", "geral@cm.pt", "ÖRNEK BELEDİYESİ."), PT_EN, room)

    assert [target_of(draft) for draft in drafts] == ["§E-12345678-000-123", "§geral@cm.pt", "§ÖRNEK §BELEDİYESİ."]
    assert all(draft is not None and not draft.doubts for draft in drafts)


def test_what_is_in_the_wanted_language_already_is_left_and_marked() -> None:
    book = PhraseBook()
    source = "The <1>municipal</1> council adopted the new budget yesterday."

    [draft] = draft_segments(segments(source), PT_EN, room_with(book))

    assert draft is not None
    assert (draft.target, draft.detail, draft.doubts) == (source, "copied", ("already-translated",))
    assert book.asked == []


TR_EN = LanguagePair(source="tr", target="en")


def drafted_with_names(pair: LanguagePair, source: str, phrases: dict[str, str]) -> Draft:
    book = PhraseBook(phrases=phrases, pairs=frozenset({pair}))
    [draft] = draft_segments(segments(source), pair, room_with(book))
    assert draft is not None
    return draft


def test_a_name_that_was_translated_is_asked_for_behind_one_the_engine_knows() -> None:
    phrases = {
        "The people of Westhaven thank Mr Baker.": "Batı halkı Fırıncı'ya teşekkür eder.",
        "The people of Manchester thank Mr Smith.": "Manchester'ın halkı Bay Smith'e teşekkür eder.",
    }

    draft = drafted_with_names(EN_TR, "The people of Westhaven thank Mr Baker.", phrases)

    assert draft.target == "Westhaven'in halkı Bay Baker'e teşekkür eder."
    assert [(one.fault, one.fallback) for one in draft.mended] == [("name-changed", "placeholders")]
    assert draft.doubts == ()


def test_a_name_that_cannot_be_kept_is_told() -> None:
    draft = drafted_with_names(TR_EN, "Örnek Belediyesi yazdı.", {"Örnek Belediyesi yazdı.": "The sample city wrote."})

    assert (draft.target, draft.doubts) == ("The sample city wrote.", ("name-changed",))
    assert "name-changed" in SENTENCES


def test_a_heading_in_capitals_keeps_the_names_in_it() -> None:
    phrases = {
        "Örnek belediye meclisine": "To the sample council",
        "Bornova belediye meclisine": "To the Council of Bornova",
    }

    assert drafted_with_names(TR_EN, "ÖRNEK BELEDİYE MECLİSİNE", phrases).target == "TO THE COUNCIL OF ÖRNEK"


def test_names_in_a_heading_in_capitals_are_written_by_their_own_letters() -> None:
    phrases = {"Letter of John Smith": "John Smith'in mektubu"}

    assert drafted_with_names(EN_TR, "LETTER OF JOHN SMITH", phrases).target == "JOHN SMITH'İN MEKTUBU"
    assert drafted_with_names(EN_TR, "JOHN SMITH", {}).target == "JOHN SMITH"


def test_the_name_of_a_person_that_stands_alone_stays() -> None:
    assert drafted_with_names(TR_EN, "Mehmet AKSOY", {"Mehmet AKSOY": "Mehmet Axoy"}).target == "Mehmet AKSOY"
    assert drafted_with_names(TR_EN, "Yağmur Toprak", {"Yağmur Toprak": "Rain Soil"}).target == "Yağmur Toprak"


def test_a_postal_address_that_stands_alone_keeps_all_but_its_country() -> None:
    phrases = {"1 Market Square, Westhaven WH1 2AB, United Kingdom": "1 Pazar Meydanı, Batı Limanı"}

    draft = drafted_with_names(EN_TR, "1 Market Square, Westhaven WH1 2AB, United Kingdom", phrases)

    assert draft.target == "1 Market Square, Westhaven WH1 2AB, Birleşik Krallık"


def test_a_lost_name_is_worth_one_short_question() -> None:
    book = PhraseBook(otherwise=lambda text: text.replace("Örnek", "Sample"), pairs=frozenset({TR_EN}))

    draft_segments(segments("Örnek Belediyesi " + "çok uzun " * 30 + "yazdı."), TR_EN, room_with(book))

    assert sum(map(len, book.asked)) == 1


def test_a_name_that_is_only_guessed_to_be_lost_does_not_hold_back_a_better_answer() -> None:
    phrases = {
        "Değirmendere'de toplandık.": "We met at the mill met at the mill met at the mill.",
        "Bornova'da toplandık.": "We met in the town.",
        "Değirmendere'de toplandık": "We met at the mill.",
    }

    draft = drafted_with_names(TR_EN, "Değirmendere'de toplandık.", phrases)

    assert (draft.target, draft.doubts) == ("We met at the mill.", ())
