"""The small words and the shapes of words that tell what a Russian noun does.

Lists for a person to add to. All words are folded: ё as е. What verbs govern stands in `data/government/ru.txt`.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from glossary.insertion.governing import table_of, verbs_of
from glossary.languages.russian_words import readings_of
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.turkish.grammar import Case, Possessive

GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, PREPOSITIONAL, NOMINATIVE = range(6)
# The case that a preposition with a Russian case has in Turkish; others leave the noun as it is: для совета.
PREPOSITIONS: Final = {
    word: cases
    for words, cases in (
        ("в во на", {PREPOSITIONAL: Case.LOCATIVE, ACCUSATIVE: Case.DATIVE, NOMINATIVE: Case.DATIVE}),
        ("с со", {INSTRUMENTAL: Case.INSTRUMENTAL, GENITIVE: Case.ABLATIVE}),
        ("из изо от ото после до", {GENITIVE: Case.ABLATIVE}),
        ("через сквозь", {ACCUSATIVE: Case.ABLATIVE, NOMINATIVE: Case.ABLATIVE}),
        ("к ко согласно вопреки", {DATIVE: Case.DATIVE}),
        ("против", {GENITIVE: Case.DATIVE}),
        (
            "около возле у вокруг напротив среди вблизи помимо внутри вне мимо накануне позади",
            {GENITIVE: Case.GENITIVE},
        ),
        ("под над за перед", {INSTRUMENTAL: Case.GENITIVE}),
    )
    for word in words.split()
}
OTHERS: Final = words_of("""
    без для между о об обо по при про ради вместо кроме нет благодаря ввиду вследствие вдоль касательно относительно
    насчет путем посредством
""")
# What comes before them in time is said with another case than what stands before them: перед заседанием, перед музеем.
EVENT: Final = lazily(
    r"(?!здание|предприятие|учреждение|отделение|управление).*[нт]ие|.*[бш]а|визит|выбор[ыа]?|встреча|день|заезд|.*кци[яи]"
    r"|конкурс|концерт|матч|обед|от[ъ]?езд|праздник|приезд|рейс|сесси[яи]|семинар|срок|суд|ужин|урок|фестиваль|форум"
    r"|церемони[яи]|экзамен|.*енци[яи]|строительство|торжество"
)
# Prepositions of several words, by the Turkish case of their noun; none where Turkish says something behind it.
PHRASES: Final[dict[str, str]] = {
    " ".join(phrase.split()): case
    for case, phrases in {
        "": """
            от имени, во время, в рамках, в течение, в ходе, в качестве, в случае, в результате, по поводу, по случаю,
            в связи с, в отношении, из за, со стороны, в области, в сфере, на имя, за исключением, не было, не будет,
            не хватает, не хватило, в целях, с целью, в силу, за счет, по вопросам, по вопросу, в обмен на, в знак,
            от лица, в период, на период, на время, за время, в размере, в виде, в форме, на случай, при условии
        """,
        Case.GENITIVE: "в сопровождении, рядом с, наряду с, вслед за, по соседству с, во главе с, в пользу, в честь",
        Case.INSTRUMENTAL: "вместе с, совместно с, в сотрудничестве с, наравне с, по согласованию с",
        Case.DATIVE: """
            в соответствии с, по сравнению с, по отношению к, несмотря на, на основании, в зависимости от, недалеко от,
            в ответ на, применительно к, в адрес
        """,
        Case.ABLATIVE: "независимо от, начиная с, в отличие от, вдали от, исходя из",
    }.items()
    for phrase in phrases.split(",")
}
# By these something is done: по закону, kanuna göre.
RULES: Final = words_of("""
    договор закон план постановление приказ протокол регламент решение устав график расписание указ распоряжение
    инструкция соглашение завещание правило
""")
COUNTS: Final = words_of("""
    два две три четыре пять шесть семь восемь девять десять сто тысяча несколько много каждый каждая каждое каждого
    каждой двое трое четверо пятеро оба обе сколько
""")
# Behind these the noun has the case of its sentence: в двух районах, из пяти экспертов.
BENDING_COUNT: Final = lazily(
    r"кажд(?:ого|ой|ому|ую)|двух|двум|двумя|трех|трем|тремя|четырех|четырем|(?:пят|шест|сем|девят|десят)и|восьми"
    r"|(?:два|три)дцати|\w+надцати|(?:пяти|шести|семи|восьми)десяти|сорока|ста|двухсот|нескольк(?:их|им|ими)|(?:дво|тро|четвер|пятер|об[ое])(?:их|им|ими)"
)
# So long something lasts: на десять дней; how long or how often it happens: каждую неделю.
TIMES: Final = words_of("год день месяц минута неделя час")
SPANS: Final = TIMES | words_of("ночь утро вечер квартал семестр сутки сезон лето зима осень весна")
DAYS: Final = words_of("понедельник вторник среда четверг пятница суббота воскресенье")
# At these hours it is, which Turkish says of the number: к семи часам, saat yediye.
AT_HOURS: Final = words_of("к ко с со до после около")
# Within so long: в срок, süresinde.
TERMS: Final = words_of("срок время")
NUMBER: Final = lazily(r"(?!(?:19|20)\d\d)\d+")
# Which one it is: в XII веке.
ROMAN: Final = lazily(r"[ivxl]+")
NUMBER_IN_WORDS: Final = lazily(
    r"(?:два|три)дцат[ьи]|сорока?|(?:пять|шесть|семь|восемь)десят|девяност[оа]|(?:пяти|шести|семи|восьми)десяти"
    r"|две(?:сти|надцат[ьи])|\w+надцат[ьи]|триста|четыреста|\w+сот|тысячи?|миллион(?:а|ов)?"
)
ADJECTIVE: Final = lazily(
    r"(?!(?:заведу|управля|уча)ющ|.*(?:[аея]ни[еяюи]|[аея]нием|[нтв]ием|[ти]тие|стви[еяюи]|вие)$).{2,}"
    r"(?:[ое]го|[ое]му|[ыи]м|[ое]м|ой|[нщшчж]ей|[ую]ю|[ыи]х|[ыи]ми|[ыи]й|[ыи]е|[ая]я|[ое]е)"
)
# What we do looks like an adjective: мы благодарим.
WE_DO: Final = lazily(r".{2,}[еи]м")
# Before the beginning of a verb in the table may stand one of these.
_PREFIXES: Final = ("", "по", "на", "вос", "за", "про", "при", "вы", "пере", "от", "об", "у", "с")
_TO_BE: Final = lazily(r"был[аои]?|буд[еу]т|быть|есть")
_DOING: Final = frozenset({"VERB", "INFN", "GRND", "PRTF"})
_HALF: Final = 0.5
_LONG: Final = 4
_ENDINGS: Final = "й|я|е|и|его|ему|им|ем|ей|ю|их|ими"
OWNERS: Final = {
    Possessive.MINE: lazily(rf"мо(?:{_ENDINGS})"),
    Possessive.OURS: lazily(r"наш(?:а|е|и|его|ему|им|ем|ей|у|их|ими)?"),
    Possessive.YOURS_PLURAL: lazily(r"ваш(?:а|е|и|его|ему|им|ем|ей|у|их|ими)?"),
    Possessive.ITS: lazily(r"его|ее|их"),
}
# One's own: of whoever does something.
OWN: Final = lazily(rf"сво(?:{_ENDINGS})")
DOERS: Final = {
    "я": Possessive.MINE,
    "прошу": Possessive.MINE,
    "мы": Possessive.OURS,
    "просим": Possessive.OURS,
    "вы": Possessive.YOURS_PLURAL,
    "вам": Possessive.YOURS_PLURAL,
}
# What somebody does who writes of himself, at the beginning: доверяю своему брату.
I_DO: Final = lazily(r".{3,}(?:[аяеу]ю|[шжчщ]у)")
# Of these offices places are said without a case: губернатор Анкары, Ankara valisi.
OFFICES: Final = words_of("""
    губернатор мэр глава администрация мэрия правительство муниципалитет делегация университет аэропорт
""")
# Behind these a noun only says of what kind they are: договор аренды, день города.
KINDS: Final = words_of("""
    договор контракт день праздник неделя год министр министерство отдел управление департамент служба фестиваль конкурс
    выставка ярмарка дата место
""")
# So many of something, with somebody's consent, and what is done with something: управление залом.
NUMBERS_OF: Final = words_of("число количество ряд большинство часть список перечень доля группа")
CONSENTS: Final = words_of("согласие разрешение одобрение помощь ведом")
DEED: Final = lazily(r".{4,}ни(?:е|я|ю|ем|и)")
# By these it is decided: решением совета.
DOCUMENT: Final = lazily(
    r"решение|постановление|приказ|указ|распоряжение|договор|закон|протокол|письмо|соглашение|приговор|определение"
)
# Along these somebody goes, or there it is: по улице, caddede; by these something is sent or paid: по почте, postayla.
_ALONG: Final = lazily(
    r"(?:.* )?(?:улиц|дорог|мест(?:о|у)\b|мост|город|маршрут|трасс|адрес|территори|набережн|проспект|площад|район)\w*.*"
)
_BY_MEANS: Final = lazily(r"(?:.* )?(?:почт|телефон|интернет|факс|карт)\w*.*")
# Of these there is none, or some, or too little: за отсутствием доказательств.
LACKING: Final = lazily(r"(?:отсутстви|наличи|нехватк|недостат)\w+")
# Whom somebody is under, and in whose name and when something is done: под руководством, от имени, по случаю.
_STANDING: Final = (
    (
        words_of("под"),
        lazily(r"(?:председатель|руковод|покровитель)ств\w+|контрол\w+|надзор\w*|эгид\w+"),
        Case.LOCATIVE,
    ),
    (words_of("от"), lazily(r"имя|лицо"), Case.DATIVE),
    (words_of("по"), lazily(r"случай|повод"), Case.INSTRUMENTAL),
)
# In these somebody goes, Turkish by them: на автобусе, otobüsle.
VEHICLES: Final = words_of(
    "автобус поезд трамвай метро машина автомобиль такси самолет велосипед паром лифт троллейбус"
)
# Of what these are exchanges: обмен студентами.
EXCHANGES: Final = words_of("обмен обмена обмену обменом обмене торговля торговли торговлю")
# Who has something: у нас есть музей.
HAVING: Final = {
    "меня": Possessive.MINE,
    "нас": Possessive.OURS,
    "вас": Possessive.YOURS_PLURAL,
}


def case_along(noun: str) -> str | None:
    """Return the case of a noun behind по that is a way or a means, none of others."""
    return Case.LOCATIVE if _ALONG.fullmatch(noun) else Case.INSTRUMENTAL if _BY_MEANS.fullmatch(noun) else None


def standing_case(preposition: str, noun: str) -> str | None:
    """Return the case of a noun in a standing phrase, none of others."""
    return next((case for words, nouns, case in _STANDING if preposition in words and nouns.fullmatch(noun)), None)


def is_verb(word: str) -> bool:
    """Tell whether a word is a verb by its shape; none with -ся, which has no object."""
    if _TO_BE.fullmatch(word) or word.endswith(("ся", "сь")):
        return False
    scores: list[float] = [one.score for one in readings_of(word) if one.tag.POS in _DOING]
    return sum(scores) > _HALF


def has_no_doer(verb: str) -> bool:
    """Tell whether who does something stands before a verb, if anywhere: изучив, потерявшая, изучить."""
    doing = next((one.tag for one in readings_of(verb) if one.tag.POS in _DOING), None)
    return doing is not None and (doing.POS in {"GRND", "INFN"} or (doing.POS == "PRTF" and "actv" in doing))


def has_no_object(verb: str) -> bool:
    """Tell whether nothing is done to anything by a verb: прибыл автобус."""
    doing = [one.tag for one in readings_of(verb) if one.tag.POS in _DOING]
    return (bool(doing) and all("intr" in tag for tag in doing)) or verb.startswith(table_of("ru")["verbs alone"])


def bound_by(ahead: Sequence[str], preposition: str) -> str | None:
    """Return the case that the last verb asks for behind a preposition or, "", of an object; "" for none."""
    found = (case for word in reversed(ahead) for verb, case in _bound(preposition) if begins(word, verb))
    return next(found, None)


@cache
def _bound(preposition: str) -> tuple[tuple[str, str], ...]:
    return tuple((verb, case) for verb, governing, case in verbs_of("ru") if governing == preposition)


def begins(word: str, verb: str) -> bool:
    """Tell whether a word has a beginning of the table, perhaps behind a prefix."""
    prefixes = _PREFIXES if len(verb) >= _LONG else ("",)
    return word.startswith(tuple(f"{prefix}{verb}" for prefix in prefixes))
