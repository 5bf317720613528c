import pytest

from glossary.languages.declension import in_form_of
from glossary.languages.russian import SLOTS, russian_forms
from tests.building.terms import a_finder


@pytest.mark.parametrize(
    ("language", "rendering", "term", "forms"),
    [
        ("de", "Gräberfeld", "Friedhof", "Gräberfeldern Friedhöfen, Gräberfelds Friedhofs, Gräberfeldes Friedhofs"),
        ("de", "Parlament", "Ausschuss", "Parlaments Ausschusses, Parlamente Ausschüsse"),
        ("de", "Behörde", "Genehmigung", "Behörden Genehmigungen, Behörde Genehmigung"),
        ("de", "Auftrag", "Arbeit", "Aufträge Arbeiten, Auftrags Arbeit, Aufträgen Arbeiten"),
        ("de", "Vorsteher", "Präsident", "Vorstehers Präsidenten, Vorstehern Präsidenten"),
        ("de", "Zeugnis", "Amt", "Zeugnisses Amts, Zeugnissen Ämtern"),
        ("ru", "погост", "кладбище", "погоста кладбища, погостах кладбищах, погостом кладбищем, погостов кладбищ"),
        ("ru", "подать", "налог", "податью налогом, податям налогам"),
        ("ru", "водомер", "счётчик воды", "водомерами счётчиками воды, водомеру счётчику воды"),
        ("ru", "правление", "исполнительный комитет", "правлением исполнительным комитетом"),
        ("ru", "аукцион", "рынок", "аукционе рынке, аукционы рынки, аукционов рынков"),
        ("ru", "бургомистр", "отец", "бургомистру отцу, бургомистрами отцами"),
        ("ru", "ведомство", "районная администрация", "ведомству районной администрации"),
        ("ru", "список", "свалка", "списков свалок, спискам свалкам"),
        ("ru", "город", "площадь", "города площади, городам площадям"),
        ("ru", "хищник", "бездомное животное", "хищниками бездомными животными, хищнику бездомному животному"),
        ("ru", "урок", "бюро", "урока бюро, уроками бюро"),
        ("ar", "برلمان", "مجلس", "البرلمان المجلس, للبرلمان للمجلس, برلماننا مجلسنا, وبالبرلمان وبالمجلس"),
        ("ar", "إجازة", "رخصة", "إجازتكم رخصتكم, الإجازات الرخص, بإجازة برخصة"),
        ("ar", "مدفن", "مقبرة", "المدافن المقابر, لمدفن لمقبرة"),
        ("ar", "عمدة", "رئيس البلدية", "العمدة رئيس البلدية, للعمدة لرئيس البلدية"),
        ("ar", "برلمان", "مجلس بلدي", "البرلمان المجلس البلدي, برلمان مجلس بلدي"),
        (
            "de",
            "Dorfvorsteher",
            "Leiter des Amtes",
            "Dorfvorstehers Leiters des Amtes, Dorfvorstehern Leitern des Amtes",
        ),
        ("de", "Behörde", "Amt für Umwelt", "Behörden Ämter für Umwelt"),
        ("fr", "taxe", "impôt local", "taxes impôts locaux, taxe impôt local"),
    ],
)
def test_a_term_takes_the_form_of_another(language: str, rendering: str, term: str, forms: str) -> None:
    for surface, wanted in (pair.strip().split(" ", 1) for pair in forms.split(",")):
        assert in_form_of(surface, rendering, term, language=language)[:1] == (wanted,), surface


def test_what_is_no_form_says_nothing_and_what_is_several_says_all() -> None:
    assert in_form_of("водой", "погост", "кладбище", language="ru") == ()
    assert in_form_of("тендер", "тендер", "лицензия", language="ru") == ("лицензия", "лицензию")


_NOUNS = """
    отдел документ комитет город мэр суд архив бюджет счётчик участок врач платёж месяц случай музей комментарий
    житель секретарь контроль площадь область улица школа комиссия семья неделя выставка стройка площадка задача
    дорога право место агентство кладбище здание разрешение море отец
"""


def test_every_form_that_is_written_is_found() -> None:
    for noun in _NOUNS.split():
        forms = dict(russian_forms(noun))

        finder = a_finder(noun, language="ru")
        assert [form for form in forms.values() if not finder.find(form)] == []
        assert tuple(forms) == SLOTS


def test_adjectives_agree_with_what_they_describe() -> None:
    forms = dict(russian_forms("городская общая свалка отходов"))
    assert forms["one genitive"] == "городской общей свалки отходов"
    assert forms["many instrumental"] == "городскими общими свалками отходов"
    assert dict(russian_forms("детский сад"))["many genitive"] == "детских садов"
    assert dict(russian_forms("соседняя улица"))["one accusative"] == "соседнюю улицу"
    assert dict(russian_forms("чрезвычайное положение"))["one dative"] == "чрезвычайному положению"
    assert dict(russian_forms("городской совет"))["one nominative"] == "городской совет"


@pytest.mark.parametrize(
    ("before", "surface", "form"),
    [
        ("Работа в ", "мэрии", "муниципалитете"),
        ("Подойти к ", "мэрии", "муниципалитету"),
        ("Решение от ", "мэрии", "муниципалитета"),
        ("Решение ", "мэрии", "муниципалитета"),
    ],
)
def test_a_preposition_tells_the_case_of_a_russian_noun(before: str, surface: str, form: str) -> None:
    assert in_form_of(surface, "мэрия", "муниципалитет", language="ru", before=before)[0] == form
