"""Plurals of terms in French, Spanish, Portuguese, Italian and German."""

import re
from typing import Final

from glossary.languages.english import plural_of
from glossary.languages.german_nouns import noun_of
from glossary.patterns import lazily
from glossary.stop_words import words_of


def _rules(*rules: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(f"(?:{ending})$"), plural) for ending, plural in rules)


# How words end, and what stands there in the plural; the first that fits counts.
_PLURALS: Final = {
    "fr": _rules(
        (r"(?<=[sxz])", ""),
        (r"(?<=trav)ail|(?<=\bb)ail|(?<=vitr)ail|(?<=cor)ail", "aux"),
        (r"(?<!\bb)(?<!festiv)(?<!carnav)(?<!récit)(?<!nav)(?<!nat)(?<!fat)(?<!final)al", "aux"),
        (r"(?<=au)|(?<=[^bn]eu)|(?<=genou)|(?<=bijou)", "x"),
        ("", "s"),
    ),
    "es": _rules(
        ("z", "ces"),
        ("égimen", "egímenes"),
        ("ácter", "acteres"),
        *((f"{marked}(?=[sn]$)(.)", rf"{plain}\1es") for marked, plain in zip("áéíóú", "aeiou", strict=True)),
        ("(?<=[sx])", ""),
        *((f"{plain}([^aeiouáéíóú]+)en", rf"{marked}\1enes") for marked, plain in zip("áéíóú", "aeiou", strict=True)),
        ("(?<=[aeiouáéó])", "s"),
        ("", "es"),
    ),
    "pt": _rules(
        (r"(?<=\bm)ão|(?<=dad)ão|(?<=irm)ão|(?<=órg)ão|(?<=órf)ão|(?<=gr)ão", "ãos"),
        (r"(?<=\bp)ão|(?<=\bc)ão|(?<=pit)ão|(?<=lem)ão|(?<=riv)ão|(?<=eli)ão", "ães"),
        ("ão", "ões"),
        ("m", "ns"),
        ("ês", "eses"),
        ("(?<=í)s", "ses"),
        ("(?<=[sx])", ""),
        ("(?<=[rzn])", "es"),
        ("al", "ais"),
        (r"(?<=[áéíóúâêô]\w)[ei]l|(?<=[áéíóúâêô]\w\w)[ei]l", "eis"),
        ("el", "éis"),
        ("ol", "óis"),
        ("ul", "uis"),
        ("il", "is"),
        ("", "s"),
    ),
    "it": _rules(
        ("(?<=[^aeo])", ""),
        ("ista", "isti"),
        ("(?<=gram)ma|(?<=ste)ma|(?<=ble)ma|(?<=che)ma|(?<=plo)ma|(?<=cli)ma", "mi"),
        ("(?<=[^aeiou][cg])ia", "e"),
        ("(?<=[cg])a", "he"),
        ("a", "e"),
        ("(?<=caric)o", "hi"),
        ("(?<=[^ei]ic)o|(?<=log)o|(?<=mic)o|(?<=sindac)o", "i"),
        ("(?<=[cg])o", "hi"),
        ("io", "i"),
        ("(?<=i)e", "e"),
        ("[oe]", "i"),
    ),
    "de": _rules(
        ("(?<=ung)|(?<=heit)|(?<=keit)|(?<=schaft)|(?<=ion)|(?<=tät)|(?<=[^m]ent)|(?<=ant)|(?<=ist)|(?<=or)", "en"),
        ("(?<=[eo]rin)|(?<=[nszmä]tin)|(?<=[oöu]gin)|(?<=eutin)|(?<=ndin)", "nen"),
        ("(?<=[^aeiou]ei)|(?<=[ae]nz)|(?<=ktur)|(?<=itur)|(?<=ur)(?<!eur)", "en"),
        ("(?<=e)", "n"),
        ("(?<=nis)", "se"),
        ("um", "en"),
        ("(?<=el)|(?<=er)|(?<=en)|(?<=lein)", ""),
        ("(?<=[aiouy])", "s"),
        ("", "e"),
    ),
}
# German nouns that no ending explains, each before its plural; compounds follow them.
_GERMAN: Final = """
    haus häuser amt ämter buch bücher land länder rat räte plan pläne antrag anträge vertrag verträge satz sätze
    platz plätze saal säle zug züge bad bäder rad räder wald wälder kind kinder fass fässer glas gläser stadt städte
    bank banken zahl zahlen gebühr gebühren fahrt fahrten schrift schriften frist fristen steuer steuern nummer nummern
    tür türen uhr uhren frau frauen staat staaten arzt ärzte gast gäste turm türme baum bäume raum räume fluss flüsse
    schluss schlüsse pass pässe stand stände kran kräne markt märkte hof höfe hafen häfen garten gärten laden läden
    schaden schäden boden böden mangel mängel schild schilder bild bilder glied glieder dach dächer dorf dörfer
    schloss schlösser wort wörter gut güter feld felder geld gelder kraft kräfte hand hände wand wände frucht früchte
    kuh kühe kunft künfte schrank schränke schutz schutze zaun zäune fall fälle unfall unfälle ball bälle stoff stoffe
    test tests park parks team teams tank tanks mensch menschen prinzip prinzipien konto konten material materialien
    acker äcker ampel ampeln anlass anlässe arbeit arbeiten art arten blatt blätter bruch brüche burg burgen damm dämme
    fach fächer fang fänge feier feiern firma firmen form formen fuß füße gang gänge gewalt gewalten grab gräber grund
    gründe insel inseln kammer kammern kampf kämpfe kanal kanäle kauf käufe kleid kleider lauf läufe lied lieder
    macht mächte mauer mauern nachbar nachbarn nachlass nachlässe nacht nächte norm normen person personen pflicht
    pflichten regel regeln schlag schläge schuss schüsse sicht sichten tafel tafeln tal täler thema themen trag träge
    verband verbände volk völker wahl wahlen welt welten wunsch wünsche zeit zeiten
    gebäude gebäude gelände gelände gewerbe gewerbe gemälde gemälde gebirge gebirge gehäuse gehäuse
    festival festivals herr herren kandidat kandidaten soldat soldaten advokat advokaten diplomat diplomaten
    automat automaten hotel hotels stadtviertel stadtviertel
    figur figuren kapital kapitale kultur kulturen nachricht nachrichten papier papiere portal portale quartal quartale
    start starts struktur strukturen
    vater väter mutter mütter tochter töchter bruder brüder gesetz gesetze kloster klöster band bänder
"""
_GERMAN_HEADS: Final = dict(zip(_GERMAN.split()[::2], _GERMAN.split()[1::2], strict=True))
_GERMAN_HEAD: Final = lazily(f"({'|'.join(sorted(_GERMAN_HEADS, key=len, reverse=True))})$", re.IGNORECASE)
# Adjectives that are nouns: ein Beamter, Beamte.
_SOMEBODY: Final = lazily(
    r".*(?:beamt|bedienstet|angestellt|abgeordnet|vorsitzend|sachverständig|freiwillig|jugendlich|erwachsen|angehörig"
    r"|verwandt|bevollmächtigt|beauftragt|beteiligt|betroffen|geflüchtet|krank|verwundet|behindert|geschädigt|verunglückt|anwesend|alleinerziehend|infiziert|studierend|reisend|klagt|verletzt|verstorben"
    r"|jährig|berechtigt|gefangen|arbeitslos|obdachlos|bekannt|(?:ehren|haupt)amtlich|pflichtig|bedürftig|(?:gehör|staaten|wohnungs)los"
    r"|ansässig|einheimisch|selbst?ständig|unterzeichnet|unterzeichnend|auszubildend|suchend|alleinstehend|überlebend|mitwirkend"
    r"|lernend|lehrend|gewerbetreibend|vertrieben|verfolgt|genesen|geimpft|beschäftigt|versichert|vermisst|delegiert"
    r"|gesandt|gelehrt|verlobt|inhaftiert|verurteilt|angeklagt|hinterblieben|spätausgesiedelt)er"
)
# Behind these nothing agrees with the head: carnets de vaccination.
_LINKS: Final = words_of("""
    a à al alla alle allo ai agli au aux com con contra contre da das de dei degli del dell della delle dello di do dos
    du e ed em en entre et in na nas nel nella no nos o ou par para per por pour sans sem senza sin sob sobre sous su
    sul sulla sur tra y
""")
_ELIDED: Final = lazily(r"(?:d|l|dell|all|nell|sull)['’]")


def plural_in(term: str, language: str) -> str:
    """Return a term in the plural; as it is in a language of which we know none."""
    if language == "en":
        return plural_of(term)
    if language not in _PLURALS:
        return term
    words = term.split(" ")
    if language == "de":
        adjectives, noun, rest = around_german_noun(term)
        return " ".join((*(re.sub("e[rs]$", "e", adjective) for adjective in adjectives), _german(noun), *rest))
    end = next((at for at, word in enumerate(words) if at and (word in _LINKS or _ELIDED.match(word))), len(words))
    return " ".join((*(_word(word, language) for word in words[:end]), *words[end:]))


def around_german_noun(term: str) -> tuple[list[str], str, list[str]]:
    """Return what agrees with the noun of a term, the noun, and what follows: Vertreter, (der, Gemeinde)."""
    words = term.split(" ")
    small = (at for at, word in enumerate(words) if at and word[:1].islower() and words[at - 1][:1].isupper())
    end = next(small, len(words))
    return words[: end - 1], words[end - 1], words[end:]


def _word(word: str, language: str) -> str:
    if len(word) > 1 and word.isupper():
        return word
    first, hyphen, second = word.partition("-")
    if language == "fr" and hyphen and second not in _LINKS:
        return f"{_word(first, language)}-{_word(second, language)}"
    return next(pattern.sub(plural, word, count=1) for pattern, plural in _PLURALS[language] if pattern.search(word))


def is_somebody(noun: str) -> bool:
    """Tell whether a German noun bends as the adjective that it is: Beamter."""
    return _SOMEBODY.fullmatch(noun.lower()) is not None


def _german(noun: str) -> str:
    if is_somebody(noun):
        return noun[:-1]
    listed = noun_of(noun)
    if listed is not None and not noun.isupper():
        return listed.plural or noun
    head = _GERMAN_HEAD.search(noun)
    if head is None or noun.isupper():
        return noun if noun.isupper() else _word(noun, "de")
    plural = _GERMAN_HEADS.get(head[1].lower(), head[1])
    return noun[: head.start()] + (plural.capitalize() if head[1][0].isupper() else plural)
