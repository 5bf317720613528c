import pytest

from glossary.insertion.insertion import likely_form
from glossary.languages.declension import in_form_of
from tests.building.terms import a_term
from tests.unit.glossary.suggestions.marked import replaced


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("мэрия", "муниципалитет", "Письмо направлено в [мэрию|муниципалитет]."),
        ("мэрия", "муниципалитет", "Он работает в [мэрии|муниципалитете]."),
        ("мэрия", "муниципалитет", "Ремонт поручен [мэрии|муниципалитету]."),
        ("мэрия", "муниципалитет", "Сотрудники [мэрии|муниципалитета] работают."),
        ("отдел", "комиссия", "Создан [отдел|комиссия]."),
        ("отдел", "комиссия", "Мэр создал [отдел|комиссию]."),
        ("отдел", "комиссия", "[Отдел|Комиссия] собирается по средам."),
        ("делегат", "депутат", "Председатель поблагодарил [делегата|депутата]."),
        ("город-партнёр", "город-побратим", "Прибыли делегации [городов-партнёров|городов-побратимов]."),
        ("дорога", "улица", "Ремонт на [дорогах|улицах] продолжается."),
        ("братский город", "город-побратим", "Мы поехали в [братский город|город-побратим]."),
        ("братский город", "город-побратим", "Мы посетили наши [братские города|города-побратимы]."),
        ("аукцион", "торги", "Участники [аукциона|торгов] подали заявки."),
        ("жилец", "владелец", "Сообщили всем [жильцам|владельцам]."),
        ("местная власть", "орган местного самоуправления", "у [местных властей|органов местного самоуправления]"),
    ],
)
def test_a_russian_term_has_the_case_that_its_place_asks_for(old: str, new: str, marked: str) -> None:
    written, wanted = replaced(marked, old=old, new=new, language="ru")

    assert written == wanted


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("заявка", "заявление", "[Ваша заявка|Ваше заявление] принято."),
        ("отдел", "служба", "Это решение [нового городского отдела|новой городской службы]."),
        ("отдел", "служба", "Есть решение её [отдела|службы]."),
        ("заявка", "заявление", "Отклонены [две заявки|два заявления]."),
        ("комиссия", "совет", "Он входит в [эту комиссию|этот совет]."),
        ("мэрия", "совет", "Говорим с [районной мэрией|районным советом]."),
    ],
)
def test_words_before_a_russian_term_agree_with_it(old: str, new: str, marked: str) -> None:
    written, wanted = replaced(marked, old=old, new=new, language="ru")

    assert written == wanted


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("посол", "посла послу послом"),
        ("владелец", "владельца владельцу владельцем"),
        ("служащий", "служащего служащему служащим"),
        ("счет", "счета счету счетом"),
        ("ЕС", "ЕС ЕС ЕС"),
        ("заведующий отделом", "заведующего отделом, заведующему отделом, заведующим отделом"),
    ],
)
def test_nouns_bend_as_the_dictionary_says(noun: str, forms: str) -> None:
    wanted = [form.strip() for form in (forms.split(",") if "," in forms else forms.split())]

    slots = ("совета", "совету", "советом")
    assert [in_form_of(slot, "совет", noun, language="ru")[0] for slot in slots] == wanted


@pytest.mark.parametrize(
    ("marked", "form"),
    [
        ("The [library]'s visitors read.", "библиотеки"),
        ("Visitors of the [library] read.", "библиотеки"),
        ("We met in the new [library].", "библиотеке"),
        ("The [libraries] are closed.", "библиотеки"),
        ("We spoke with the [library].", "библиотекой"),
        ("The mayor opened the [library].", "библиотеку"),
        ("The [library] is closed.", "библиотека"),
    ],
)
def test_an_english_source_tells_the_case_of_a_missing_russian_term(marked: str, form: str) -> None:
    term = a_term("library", "библиотека", source_language="en", target_language="ru")
    start, end = marked.index("["), marked.index("]") - 1

    assert likely_form(marked.replace("[", "").replace("]", ""), start=start, end=end, term=term) == form
