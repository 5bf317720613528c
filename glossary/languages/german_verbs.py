"""German verbs as terms: einreichen is said in eingereicht and einzureichen, beschließen in beschloss."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from glossary.patterns import lazily

_ENDINGS: Final = ("en", "e", "st", "t", "te", "ten", "test", "et", "ete", "eten", "end", "ende")
# What may stand apart from a verb, and stands before the ge- and zu of its participle and infinitive.
_SEPARABLE: Final = lazily(
    r"(ab|an|auf|aus|bei|bereit|durch|ein|entgegen|fest|fort|frei|heraus|her|hinzu|hin|los|mit|nach|statt|teil|voraus|"
    r"vorbei|vor|weg|weiter|wieder|zurück|zusammen|zu)(?=\w{4,})"
)
# What begins so has no ge- in its participle.
_WITHOUT_GE: Final = lazily(
    r"(?!(?:beb|beiß|beiz|bell|berg|bet|bett|beug|erb|erd|ernt|geb|geh|geiz|gelt|gerb)en$)"
    r"(?:be|emp|ent|er|ge|miss|ver|zer|über|unter|wider)\w{3,}|\w+ieren"
)
# Before each participle without its ge- what else is said: nimmt, nahm.
_STRONG: Final = """
    beginnen begonnen begann|bieten boten bot|binden bunden band|bitten beten bat|bringen bracht bringt brachte|
    denken dacht dachte|fahren fahren fährt fuhr|fallen fallen fällt fiel|fangen fangen fängt fing|finden funden fand|
    geben geben gibt gab|gehen gangen ging|gelten golten gilt galt|greifen griffen griff|halten halten hält hielt|
    heben hoben hob|helfen holfen hilft half|kennen kannt kannte|kommen kommen kam|laden laden lädt lud|
    lassen lassen lässt ließ|laufen laufen läuft lief|leihen liehen lieh|lesen lesen liest las|messen messen misst maß|
    nehmen nommen nimmt nahm|nennen nannt nannte|raten raten rät riet|rufen rufen rief|scheiden schieden schied|
    schlagen schlagen schlägt schlug|schließen schlossen schließt schloss|schneiden schnitten schnitt|
    schreiben schrieben schrieb|sehen sehen sieht sah|senden sandt sandte|sprechen sprochen spricht sprach|
    stehen standen stand|steigen stiegen stieg|sterben storben stirbt starb|tragen tragen trägt trug|
    treffen troffen trifft traf|treiben trieben trieb|treten treten tritt trat|tun tan tat|verlieren verloren verlor|
    weisen wiesen wies|wenden wandt wandte|werben worben wirbt warb|werfen worfen wirft warf|ziehen zogen zog|
    beißen bissen biss|bergen borgen birgt barg|biegen bogen bog|bleiben blieben blieb|brechen brochen bricht brach|
    brennen brannt brannte|dringen drungen drang|empfehlen empfohlen empfiehlt empfahl|fechten fochten ficht focht|
    fliegen flogen flog|fliehen flohen floh|fließen flossen floss|frieren froren fror|gießen gossen goss|
    gleichen glichen glich|gleiten glitten glitt|graben graben gräbt grub|haben habt hat hatte|hängen hangen hing|
    klingen klungen klang|leiden litten litt|liegen legen lag|meiden mieden mied|reiben rieben rieb|reißen rissen riss|
    rennen rannt rannte|ringen rungen rang|schaffen schaffen schuf|scheinen schienen schien|schieben schoben schob|
    schießen schossen schoss|schlafen schlafen schläft schlief|schmelzen schmolzen schmilzt schmolz|
    schreiten schritten schritt|schweigen schwiegen schwieg|schwinden schwunden schwand|schwören schworen schwor|
    singen sungen sang|sinken sunken sank|sitzen sessen saß|springen sprungen sprang|stehlen stohlen stiehlt stahl|
    stoßen stoßen stößt stieß|streichen strichen strich|streiten stritten stritt|trinken trunken trank|
    vergessen vergessen vergisst vergaß|wachsen wachsen wächst wuchs|waschen waschen wäscht wusch|
    weichen wichen wich|werden worden wird wurde|wiegen wogen wog|wissen wusst weiß wusste|zwingen zwungen zwang
"""
_OF_STRONG: Final = {verb: said for verb, *said in (row.split() for row in _STRONG.split("|"))}
_STRONG_VERB: Final = lazily(rf"(\w*?)({'|'.join(sorted(_OF_STRONG, key=len, reverse=True))})")


def german_verb_forms(verb: str) -> Iterator[str]:
    """Yield the forms of a verb in small letters but for the infinitive and those in which it stands in two parts."""
    parted = _SEPARABLE.match(verb)
    prefix, bare = (parted[1], verb[parted.end() :]) if parted else ("", verb)
    if prefix:
        yield f"{prefix}zu{bare}"
    yield from (prefix + form for form in _forms(bare))


def stands_in_two_parts(verb: str, words: Sequence[str]) -> bool:
    """Tell whether folded words have a verb with what it parts from behind it: lehnt den Antrag ab."""
    parted = _SEPARABLE.match(verb)
    if parted is None or parted[1] not in words:
        return False
    forms = frozenset(_forms(verb[parted.end() :]))
    last = len(words) - 1 - list(reversed(words)).index(parted[1])
    return any(word in forms for word in words[:last])


def parted_forms(verb: str) -> tuple[str, Iterator[str]]:
    """Return what stands apart from a verb in a main clause, nothing where it is whole, and its forms there."""
    parted = _SEPARABLE.match(verb)
    prefix, bare = (parted[1], verb[parted.end() :]) if parted else ("", verb)
    return prefix, (form for form in _forms(bare) if not form.endswith(("end", "ende")))


def _forms(verb: str) -> Iterator[str]:
    stem = re.sub("e?n$", "", verb)
    yield from (stem + ending for ending in (*_ENDINGS, "n"))
    ge = "" if _WITHOUT_GE.fullmatch(verb) else "ge"
    if ge:
        yield from (f"ge{stem}t", f"ge{stem}et")
    strong = _STRONG_VERB.fullmatch(verb)
    if strong:
        participle, *others = _OF_STRONG[strong[2]]
        yield from (strong[1] + other for other in others)
        # dachten, hielten
        yield from (f"{strong[1]}{other}{'n' if other.endswith('e') else 'en'}" for other in others)
        yield strong[1] + (ge or "") + participle
