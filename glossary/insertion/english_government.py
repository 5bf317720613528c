"""English verbs, nouns and adjectives by the case of what they govern in Turkish: to reach the city is şehre ulaşmak.

Lists for a person to add to; the first word of a phrase stands for all its forms. They are facts of grammar, checked
against how often the translators of parallel texts chose each case.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from glossary.insertion.english_nouns import ORGANS, PERSONS
from glossary.insertion.modifiers import leads_in
from glossary.languages.english_verbs import verb_forms
from glossary.stop_words import words_of
from glossary.turkish.suffixes import Ending

# Phrases are parted by commas; under "" what is said behind no case: the fire is yangın nedeniyle.
_GOVERNED: Final = {
    "dative": """
        abide by, access, accompany, accustom to, advise, affiliate with, aid, aim at, align with, alignment with,
        allow, angry at, angry with, answer, answer to, apply for, approach, appropriate for, arrive at, arrive in,
        arrive on, ask, assault on, assist, attack, attack on, attain, attend, attend at, ban on, base upon, begin,
        belief in, believe in, belong in, benefit, blow on, border on, bound by, bound for, build on, burden on, call
        on, call upon, capable of, care for, careful with, cause, chair, climb, compliance with, comply with,
        concentrate on, confidence in, conform with, conformity with, confront with, consult, crack down on, decide on,
        crash in, damage, demand for, depend on, depend upon, dependence on, dependency on, dependent on, disagree with,
        effect on, eligible for, email, embark on, emphasis on, enable, end up at, end up in, endure, enrol for, enter,
        faith in, fit, fit for, focus on, get in, get on, glance at, harm, head for, help, host, impact on, in
        accordance with, in alignment with, in compliance with, in conformity with, in line with, in love with, in need
        of, in spite of, influence on, inform, inscription on, insult, interest in, interfere in, interfere with,
        intervene in, intervention in, investment in, involvement in, join, join in, kneel before, land at, land in,
        land on, late for, laugh at, lean on, leave for, look after, look at, look back at, look over at, membership of,
        need, need for, notify, obey, oblige, oppose, own by, part in, participate in, participation in, permit,
        petition, phone, point at, preparation for, prepare for, preside over, press, pressure on, qualify for, raid on,
        rape, reach, ready for, recommend, reflect in, register for, reliance on, rely on, rely upon, remind, reply,
        resemble, resist, respect, respect for, rest on, rest with, lay with, lie with, sanction on, set aside
        for, settle in, shoot at, shout at, smile at, sponsor, spy on, stare at, start, step on, strike on, suit,
        suitable for, support for, surprise at, take care of, take part in, tell, text, thank, touch, trust, trust in,
        vote for, watch over, withstand, witness, worthy of
    """,
    "ablative": """
        abstain, affect by, afraid of, ahead of, apologise to, apologize to, ashamed of, avoid, aware of, because of,
        bore of, bore with, cause by, certain of, complain about, complain of, compose of, comprise of, consist of,
        convict of, deprive of, devoid of, disgust by, dislike, enjoy, escape, exit, fear, fed up with, flee, fond of,
        happy with, hate, impress by, in charge of, independent of, influence by, inform of, inspire by, irrespective
        of, jealous of, lack, leave, liable for, make of, make up of, make use of, mention, notify of, out of, pass,
        please with, prior to, regardless of, regret, responsible for, rid of, satisfy with, short of, sick of, suffer,
        survive, take advantage of, tire of, weary of
    """,
    "instrumental": """
        combat, compare to, confront, contact, encounter, face, famous for, fight, full of, know for, limit to, link to,
        marry, marry to, meet, proud of, relate to, result in, talk to
    """,
    "genitive": """
        alternative to, aspect to, cause for, condition for, criteria for, deadline for, department for, end to,
        exception to, in favor of, in favour of, in front of, in place of, gateway to, key to, ministry for, name after,
        next to, on top of, partner in, path to, price for, reason for, rename, side to
    """,
    "locative": """
        discount on, insist on, persist in, save on, take place at, take place in, take place on
    """,
    "accusative": """
        agree to, approve of, ask for, bring together, call for, carry out, draw up, dream of, fill in, give up, hope
        for, keep track of, listen to, look for, look forward to, look into, lose sight of, opt for, provide for, rule
        out, search for, set up, shut down, switch off, switch on, take account of, take note of, take over, think of,
        turn off, turn on, wait for, wish for
    """,
    "": """
        "" accompany by, advice on, become, by virtue of, campaign for, comment on, comment upon, due to, fight for, for
        the sake of, in case of, in terms of, in the event of, in the name of, instead of, on account of, on behalf of,
        on the occasion of, owing to, remain, serve as, such as, work as, work for, work on
    """,
}
# The same, also across what is done so: enrol the children at the school, çocukları okula kaydetmek.
_GOVERNED_BEYOND: Final = {
    "dative": """
        attach in, attach on, base on, bring on, enrol at, enrol in, enroll at, enroll in, enter in, enter into, file
        with, fix on, hand to, impose on, include in, inscribe in, inscribe on, insert at, insert in, install in,
        install on, invest in, involve in, lay at, lay on, lodge with, place at, place in, place on, place with, plant
        in, post on, put at, put in, register at, register in, register with, return to, spend on, spend upon, stamp in,
        stamp on, throw at, throw in, throw on, waste on
    """,
    "genitive": "name after, rename after",
    "ablative": """
        buy at, clear of, collect at, congratulate on, empty of, free of, obtain at, pick at, purchase at, relieve of,
        strip of
    """,
    "": "provide with, supply with",
    "instrumental": "accuse of, charge with, entrust with, furnish with, suspect of",
}
# What is changed or meant by these is definite though no article says so: they calm markets, piyasaları yatıştırırlar.
_AFFECTING: Final = words_of("""
    abandon abolish absorb abuse accelerate accept accomplish acknowledge activate address adjust admire admit adopt
    advertise advocate affect alter amend analyse analyze announce annul appoint appreciate approve arrest assess
    authorise authorize beat betray blame block boost break broaden burn calculate calm cancel capture categorise
    celebrate change charge chase check choose clarify classify clean clear close collect combine commemorate
    compare compel complete conceal conclude condemn confirm congratulate connect conquer consider consume control
    convince coordinate copy correct cover criticise criticize cross curb cut decrease deepen defeat defend define
    defy delay delete demolish denounce deny depict deport describe destroy detain detect determine discover discuss
    dismiss display disrupt dissolve distinguish disturb divert divide document dominate double educate
    elect eliminate embrace emphasise emphasize encourage end enforce enhance enlarge enrich erase evacuate evaluate
    examine exceed exclude execute expand expel explain exploit explore export expose express extend facilitate
    feed finalise finalize finance finish fix follow forbid force forecast forget forgive fulfil fulfill fund govern
    grasp greet guide halt handle hide highlight hinder hunt identify ignore illustrate impede implement import
    imprison improve incite increase injure inspect inspire instruct integrate interpret interrupt interview
    introduce invade invent investigate invite isolate judge justify keep kill know lift limit link list love maintain
    manage manipulate map maximise maximize measure minimise minimize mitigate mobilise mobilize modernise modernize
    modify monitor motivate move murder nominate observe obstruct occupy open oppress outlaw
    overcome overhaul overlook oversee overthrow overturn paint pardon persecute persuade plan plunder pollute
    portray postpone praise predict prefer prepare preserve prevent prioritise prioritize prohibit promote prosecute
    protect prove publicise publish punish purchase pursue push quit quote raise ratify realise realize rebuild
    recall recognise recognize reconsider reconstruct record recover recruit reduce reflect reform refuse regulate
    reinforce reject relax release relieve remember remodel remove renew renovate repair repeal repeat replace
    represent rescue reshape resolve restore restrict resume retain revamp reveal reverse review revise revive
    revoke ruin rule save schedule secure seize separate shake shape share shock shut sign silence simplify slash
    slow solve spread stabilise stabilize steal stimulate stop store strengthen stretch submit subsidise summarise
    summarize supervise support suppress surround suspend sway sweep tackle target terminate terrorise test
    threaten tighten topple tour track train transform translate transport trigger uncover undermine understand
    unify unite update upgrade urge utilise utilize value verify veto victimise violate visit warn watch weaken
    welcome widen win worsen
""")
_ALSO_NOUNS: Final = words_of("""
    abuse address advocate betray block boost break burn cancel capture change charge chase check close collect combat
    combine compare control copy cover cross curb cut decrease defeat delay detail display divide document double end
    exploit export finance fix force forecast fund guide halt handle highlight hunt import increase influence interview
    invite judge kill lift limit list love map measure monitor move murder open paint pardon plan praise purchase quote
    raise recall record reform release rescue result resume return reverse review rule save schedule shake shape share
    shock sign silence slow spread stop store support sweep tackle target test tour track train transport trigger update
    upgrade value veto warn welcome win
""")
# Behind these stands what they do.
_PERSONS: Final = words_of("nobody somebody everybody anybody someone everyone anyone none nothing everything")
_DOING: Final = words_of("""
    about after am are at avoid be been before began begin by for from in is keep kept of on start than was were while
    with
""")
# They stand between an auxiliary and its verb: have already joined.
_BETWEEN: Final = words_of("already also always even ever just never not now often recently since soon still then yet")
# Whatever stands before them they are verbs: the secretary general met.
ONLY_VERBS: Final = words_of("became began brought came gave kept lost made met sent took went")
_HEADS: Final = words_of("secretary consul director attorney inspector auditor")
# Things that may be put somewhere, which are no verbs behind a number or an article: free places in the hall.
_PLACES: Final = words_of("file files plant plants post posts place places")
_LONGEST: Final = 4
# How many words may stand between a verb and the preposition behind its object.
_FARTHEST: Final = 5
_PARTICLES: Final = words_of("back down only out over")
# Behind these, a plural or an adverb the plain form of a verb is none of a noun.
_DOERS: Final = words_of("""
    and anybody anyone but can could did didn do does doesn don everybody everyone i let may men might must never nobody
    not one or people please police shall should somebody someone that they to we which who will women would you
""")


@cache
def verbs_alone() -> frozenset[str]:
    """Return what somebody does, as affects, of the verbs that are no noun as well."""
    return frozenset(f"{verb}s" for verb in plain_verbs() if verb[-1] not in "shxyz")


@cache
def plain_verbs() -> frozenset[str]:
    """Return the verbs that are no noun as well, as many do them: affect."""
    return _AFFECTING - _ALSO_NOUNS


def governed_case(words: list[str], *, has_article: bool = False) -> Ending | None:
    """Return what the words before a noun ask for by their last ones, None where these are unknown.

    Before an article a word in -ing is no noun: the court annulling the tender.
    """
    last = words[-2:-1]
    beyond = _told_beyond(words)
    if beyond is not None:
        return beyond
    ahead = [] if has_article and words[-1:] and words[-1].endswith("ing") else words
    told = (_told(words[-length:], ahead=ahead[:-length], has_article=has_article) for length in range(_LONGEST, 0, -1))
    first = next((ending for ending in told if ending is not None), None)
    is_parted = first is None and last and (last[0].endswith("ly") or last[0] in _PARTICLES)
    return governed_case([*words[:-2], words[-1]]) if is_parted else first


def _told_beyond(words: list[str]) -> Ending | None:
    """Return what a preposition asks for by a verb before the verb's own object, or by a noun before its owner.

    They lay a wreath at the monument; the effect of the plan on the river.
    """
    for place in range(len(words) - 3, max(len(words) - 3 - _FARTHEST, -1), -1):
        if _is_place(words[place], words[max(place - 1, 0) : place]):
            continue
        phrase = f"{words[place]} {words[-1]}"
        told = _endings_beyond().get(phrase)
        if told is None and words[place + 1] == "of" != words[-1]:
            told = _endings().get(phrase) or None
        if told is not None:
            return told
    return None


def _told(phrase: list[str], *, ahead: list[str], has_article: bool) -> Ending | None:
    if len(phrase) > 1 and _is_place(phrase[0], ahead[-1:]):
        return None
    if len(phrase) == 1 and _is_no_verb(phrase[0], ahead, has_article=has_article):
        return None
    return _endings().get(" ".join(phrase))


def _is_place(word: str, last: list[str]) -> bool:
    """Tell whether a word is a thing put somewhere rather than putting it there, by the word before it."""
    return word in _PLACES and any(before == "of" or leads_in(before) for before in last)


def _is_no_verb(word: str, ahead: list[str], *, has_article: bool) -> bool:
    """Tell whether a word is a noun or an adjective here: the tax reform, closed roads; not they reform, by closing."""
    last = next((word for word in reversed(ahead) if word not in _BETWEEN), "")
    if word.endswith("ed") and ahead and all(each.endswith("ly") for each in ahead):
        return not has_article
    if word.endswith("ing"):
        return bool(last) and last not in _DOERS | _DOING and not last.endswith(("s", "ly"))
    if word in _plain_forms():
        return bool(last) and last not in _DOERS and not last.endswith(("s", "ly"))
    if last == "general" and not _HEADS.isdisjoint(ahead):
        return False
    if word in ONLY_VERBS or (last in {"that", "this"} and word.endswith("s")) or (last == "that" and has_article):
        return False
    return (
        (leads_in(last) and last not in _PERSONS | PERSONS | ORGANS)
        if last
        else word.endswith("ed") and not has_article
    )


@cache
def _plain_forms() -> frozenset[str]:
    return frozenset(verb for verb, rest, _ in _entries() if not rest)


@cache
def _endings() -> dict[str, Ending]:
    return _in_all_forms(_entries()) | _endings_beyond()


@cache
def _endings_beyond() -> dict[str, Ending]:
    return _in_all_forms(_entries_of(_GOVERNED_BEYOND))


def _in_all_forms(entries: Iterable[tuple[str, str, Ending]]) -> dict[str, Ending]:
    entries = list(entries)
    forms = {f"{form} {rest}".rstrip(): ending for verb, rest, ending in entries for form in verb_forms(verb)}
    return forms | {f"{verb} {rest}".rstrip(): ending for verb, rest, ending in entries}


def _entries() -> Iterator[tuple[str, str, Ending]]:
    """Yield first words, what follows each, and the suffixes they ask for; later ones count for more."""
    yield from ((verb, "", ("accusative",)) for verb in _AFFECTING)
    yield from _entries_of(_GOVERNED)


def _entries_of(governed: dict[str, str]) -> Iterator[tuple[str, str, Ending]]:
    for case, phrases in governed.items():
        for phrase in " ".join(phrases.split()).split(", "):
            verb, _, rest = phrase.partition(" ")
            yield verb, rest, (case,) if case else ()
