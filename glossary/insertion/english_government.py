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
        abide by, access, accompany, accustom to, acquiesce in, adhere to, adherence to, adjacent to, admission to,
        advance to, advise, affiliate with, aid, aim at, align with, alignment with, allocate for, allow, amount to,
        angry at, angry with, answer, answer to, appeal against, apply at, apply for, approach, appropriate for, arrive
        at, arrive in, arrive on, ask, aspire to, assault on, assist, assistance in, attack, attack on, attain, attend,
        attend at, ban on, base upon, bear on, begin, belief in, believe in, belong in, benefit, blow on, board, border
        on, bound by, bound for, build on, burden on, call at, call on, call upon, capable of, care for, careful with,
        cause, chair, climb, commitment to, compliance with, comply with, concentrate on, confidence in, confined to,
        conform to, conform with, conformity with, consult, contradict, contrary to, contribute to, contribution to,
        count on, crack down on, crash in, damage, damage to, decide on, demand for, depend on, depend upon, dependence
        on, dependency on, dependent on, detrimental to, disagree with, disobey, donation to, earmark for, effect on,
        eligible for, email, embark on, emphasis on, enable, encroach on, end up at, end up in, endure, enrol for,
        enrolment in, enter, entitle to, equal to, escort, faith in, familiar with, fit, fit for, focus on, get in, get
        on, glance at, guilty to, harm, harm to, harmful to, head for, help, hit, host, impact on, impinge on, in
        accordance with, in alignment with, in compliance with, in conformity with, in line with, in love with, in need
        of, in opposition to, in reply to, in response to, in spite of, in support of, inferior to, influence on,
        inform, infringe on, insult, insurance against, insure against, intend for, interest in, interfere in, interfere
        with, intervene in, intervention in, introduction to, investment in, invite for, involvement in, join, join in,
        kneel before, land at, land in, land on, late for, laugh at, lay with, lean on, leave for, lie with, longing
        for, look after, look at, look back at, look over at, loyalty to, measure against, membership in, membership of,
        need, need for, nominate for, notify, obey, objection to, officiate at, oppose, opposition to, own by, parallel
        to, part in, participate in, participation in, permit, petition, phone, point at, precaution against, preference
        for, prejudicial to, preparation for, prepare for, preside at, preside over, press, pressure on, protect
        against, protection against, put an end to, qualify for, raid on, rape, reach, react to, ready for, reflect in,
        register for, registration for, registration in, relevant to, reliance on, rely on, rely upon, remind, reply,
        resemble, reserve for, resist, resistance to, resort to, respect, respect for, respond to, rest on, rest with,
        ride, sanction on, sensitive to, serve, set aside for, settle in, shoot at, shout at, similar to, smile at,
        sponsor, spy on, stare at, start, step on, strike on, subject to, subscribe to, sue, suffer, suit, suitable for,
        superior to, support for, surprise at, take care of, take part in, tell, testify to, text, thank, threat to,
        touch, touch on, trust, trust in, typical of, vote for, vulnerable to, warn against, watch over, withstand,
        witness, worthy of
    """,
    "ablative": """
        absent from, abstain, abstention from, accountable for, affect by, afraid of, ahead of, answerable for,
        apologise to, apologize to, as from, as of, ashamed of, avoid, aware of, because of, bore of, bore with, cause
        by, certain of, complain about, complain of, compose of, comprise of, consist of, convict of, deprive of,
        deviate from, devoid of, discontent with, disgust by, dislike, dispense with, dissatisfaction with, dissatisfy
        with, doubt, emerge from, enjoy, escape, evade, exempt from, exit, fear, fed up with, flee, fond of, forgo,
        guilty of, happy with, hate, hear about, impress by, in charge of, in excess of, independent of, influence by,
        inform of, inspire by, irrespective of, jealous of, lack, leave, liability for, liable for, make of, make up of,
        make use of, mention, nervous about, notify of, out of, pass, please with, prior to, refrain from, regardless
        of, regret, renounce, responsibility for, responsible for, rid of, safe from, satisfaction with, satisfy with,
        short of, shortage of, shun, sick of, speak of, survive, suspect, take advantage of, tire of, waive, weary of,
        with effect from, worry about
    """,
    "instrumental": """
        characterise by, collide with, combat, compare to, compatible with, compete with, conflict with, confront,
        confront with, consistent with, contact, content with, cope with, correspond with, deal with, encounter, face,
        famous for, fight, full of, heat with, identical to, in agreement with, in conjunction with, in connection with,
        in cooperation with, interview, know for, liaise with, limit to, limited to, linked to, marry, marry to, meet,
        negotiate with, preoccupy with, proud of, punishable by, relate to, related to, result in, struggle with,
        supplement by, talk to
    """,
    "genitive": """
        adviser to, advisor to, alternative to, aspect to, assistant to, at the expense of, at the request of, behind,
        beneath, cause for, condition for, criteria for, deadline for, deputise for, deputy to, end to, exception to,
        gateway to, heir to, in favor of, in favour of, in front of, in honor of, in honour of, in memory of, in place
        of, in the hands of, in the vicinity of, key to, name after, next to, on top of, partner in, path to, price for,
        reason for, rename, replacement for, secretary to, sequel to, side to, solution to, stand in for, substitute
        for, successor to, to the benefit of, to the detriment of
    """,
    "locative": """
        discount on, insist on, persist in, save on, take place at, take place in, take place on
    """,
    "accusative": """
        agree to, approve of, ask for, atone for, back, back up, break up, bring about, bring forward,
        bring together, build up, call for, call off, carry on, carry out, clear up, close down, compensate for, cut
        down, dispose of, draw up, dream of, fence off, fill in, follow up, forget about, give away, give up, hand over,
        hold up, hope for, keep track of, keep up, knock down, lay down, leave out, listen to, look for, look forward
        to, look into, lose sight of, make up, make up for, opt for, pass on, pay off, phase out, pick up, point out,
        provide for, put off, rule out, seal off, search for, send out, set out, set up, settle up, shut down, sort out,
        speed up, spell out, switch off, switch on, take account of, take down, take note of, take over, take up, tear
        down, think of, throw away, turn off, turn on, wait for, wait on, wind up, wish for, work out, write off
    """,
    "": """
        "" accompany by, act as, advice on, appoint as, become, block by, brief on, by dint of, by reason of, by virtue
        of, campaign for, charge for, comment on, comment upon, compete for, concern about, conflict over, consult on,
        deliberate on, department for, design for, designate as, dispute over, due to, employ as, endanger by, fall due,
        fight for, for reasons of, for the sake of, function as, fund for, in anticipation of, in case of, in exchange
        for, in exchange of, in lieu of, in light of, in preparation for, in pursuit of, in relation to, in respect of,
        in return for, in search of, in terms of, in the course of, in the event of, in the face of, in the light of, in
        the name of, instead of, jeopardise by, jeopardize by, known as, ministry for, negotiate on, negotiate over,
        obstruct by, on account of, on behalf of, on grounds of, on the basis of, on the grounds of, on the occasion of,
        owing to, recognise as, recognize as, regard as, register as, remain, reward for, serve as, speak on, such as,
        thank for, threaten by, use as, use for, with a view to, with regard to, with respect to, with the aim of, with
        the exception of, work as, work for, work on
    """,
}
# The same, also across what is done so: enrol the children at the school, çocukları okula kaydetmek.
_GOVERNED_BEYOND: Final = {
    "dative": """
        attach in, attach on, base on, bring on, deposit at, deposit in, deposit with, discharge in, discharge into,
        dump at, dump in, dump on, enrol at, enrol in, enroll at, enroll in, enter in, enter into, erect at, erect in,
        erect on, file with, fit in, fix on, hand to, hang on, impose on, include in, inscribe in, inscribe on, insert
        at, insert in, install in, install on, invest in, involve in, lay at, lay on, load on, lodge with, mark on,
        mount on, park on, place at, place in, place on, place with, plant in, post on, pour in, print on, put at, put
        in, register at, register in, register with, return to, spend on, spend upon, stamp in, stamp on, stick on,
        throw at, throw in, throw on, waste on
    """,
    "genitive": """
        name after, rename after
    """,
    "ablative": """
        buy at, clear of, collect at, congratulate on, empty of, free of, notify of, obtain at, pick at, purchase at,
        relieve of, strip of, suspect of
    """,
    "": """
        assign as, provide with, supply with
    """,
    "instrumental": """
        accuse of, charge with, entrust with, furnish with
    """,
    "locative": """
        announce in, announce on, celebrate at, display at, display in, display on, examine at, exhibit at, exhibit in,
        hold at, hold in, inspect at, keep at, keep in, lay down in, mention in, organise at, organise in, publish in,
        publish on, receive at, sell at, sell in, set forth in, set out in, show on, sign in, stage at,
        stage in, store at, store in, welcome at
    """,
}
# What is changed or meant by these is definite though no article says so: they calm markets, piyasaları yatıştırırlar.
_AFFECTING: Final = words_of("""
    abandon abolish absorb abuse accelerate accept accommodate accomplish accredit acknowledge activate adapt address
    adjust admire admit adopt advertise advocate affect allege alter amend analyse analyze announce annul appoint
    appreciate apprehend approve archive arrest ascertain assert assess authorise authorize ban beat betray blame block
    boost breach break broaden burn calculate calm cancel capture categorise celebrate certify challenge change charge
    chase check choose circulate clarify classify clean clear close collect combine commemorate compare compel
    compensate compile complete comprehend conceal conclude condemn confirm congratulate connect conquer consider
    consolidate construe consume contaminate contest control convince coordinate copy correct cover criticise criticize
    cross curb cut decipher decrease dedicate deepen defeat defend defer define defy delay delete demarcate demolish
    denounce deny depict deplore deploy deport describe destroy detail detain detect determine diagnose dictate disclose
    discontinue discover discuss dismantle dismiss dispatch display disqualify disregard disrupt dissolve dissuade
    distinguish disturb divert divide document dominate double earmark educate eject elect eliminate embezzle embrace
    emphasise emphasize emulate enact encourage end endanger endorse enforce enhance enlarge enrich equip eradicate
    erase evacuate evaluate evict examine exceed exclude execute exempt exhaust expand expedite expel explain exploit
    explore export expose express extend facilitate falsify familiarise feed finalise finalize finance finish fix follow
    forbid force forecast forge forget forgive formulate fortify forward foster fulfil fulfill fund govern grasp greet
    guard guide halt handle harmonise harmonize hide highlight hinder honor honour hunt identify ignore illustrate
    impede implement import imprison improve incite increase infect infringe inhibit initiate injure inspect inspire
    instruct integrate intensify intercept interpret interrupt interview introduce invade invalidate invent investigate
    invite isolate jeopardise jeopardize judge justify keep kill know legalise legalize lift limit link liquidate list
    love maintain manage manipulate map maximise maximize measure mediate merge minimise minimize misuse mitigate
    mobilise mobilize moderate modernise modernize modify monitor motivate move murder narrow negotiate nominate
    notarise nullify oblige obliterate observe obstruct occupy offset omit open oppress optimise optimize outlaw outline
    outsource overcome overhaul overlook overrule oversee overtake overthrow overturn paint pardon pave penalise
    penalize persecute persuade plan plunder pollute pool portray postpone postulate praise preclude predict prefer
    prepare preserve prevent prioritise prioritize privatise privatize process prohibit prolong promote propagate
    prosecute protect prove publicise publish punish purchase pursue push quantify quarantine quit quote raise ratify
    ration realise realize rebuild rebut recall recognise recognize reconcile reconsider reconstruct record recover
    recruit rectify redefine redesign redistribute reduce reflect reform refund refurbish refuse regulate rehabilitate
    reimburse reinforce reinstate reject relax release relieve relinquish relocate remedy remember remodel remove
    remunerate renew renovate reorganise reorganize repair repatriate repay repeal repeat replace represent repress
    reschedule rescind rescue reshape resolve restore restrict resume retain retire retract revamp reveal reverse review
    revise revive revoke rotate ruin rule safeguard sanction save schedule scrutinise scrutinize secure segregate seize
    separate settle shake shape share shield shock shorten showcase shut sign silence simplify situate slash slow solve
    sort specify spread stabilise stabilize steal sterilise stimulate stop store streamline strengthen stretch subdivide
    submit subordinate subsidise substantiate subvert summarise summarize summon superintend supervise support suppress
    surmount surround survey suspend swap sway sweep symbolise tabulate tackle target terminate terrorise test threaten
    tighten tolerate topple tour tow trace track train tranquillise transcend transform translate transmit transport
    transpose trigger uncover undercut underline undermine underpin understand undo unify unite unveil update upgrade
    uphold urge utilise utilize vacate vaccinate validate value verify veto victimise violate visit warn watch weaken
    welcome widen win withhold worsen
""")
_ALSO_NOUNS: Final = words_of("""
    abuse address advocate ban betray block boost breach break burn cancel capture challenge change charge chase check
    close collect combat combine compare contest control copy cover cross curb cut decrease defeat delay detail display
    divide document double end exploit export finance fix force forecast forge fund guard guide halt handle highlight
    honor honour hunt import increase influence interview invite judge kill lift limit list love map measure monitor
    move murder open outline paint pardon plan pool praise process purchase quote raise ration recall record reform
    refund release remedy rescue result resume return reverse review rule sanction save schedule shake shape share
    shield shock sign silence slow spread stop store support survey swap sweep tackle target test tour tow trace track
    train transport trigger update upgrade value veto warn welcome win
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
# Things that look like what is done with others, and are no verbs behind a number or an article: places in the hall.
_PLACES: Final = words_of("""
    deposit deposits display displays exhibit exhibits file files hold holds load loads mark marks mount mounts park
    parks place places plant plants post posts print prints register registers sign signs stage stages stick sticks
    store stores waste wastes
""")
_LONGEST: Final = 4
# How many words may stand between a verb and the preposition behind its object, and between a noun and its own.
_FARTHEST: Final = 7
_NEAR: Final = 5
_PARTICLES: Final = words_of("back down only out over")
# Behind these, a plural or an adverb the plain form of a verb is none of a noun.
_DOERS: Final = words_of("""
    and anybody anyone but can cannot could did didn do does doesn don everybody everyone i let may men might must never
    nobody not one or people please police shall should somebody someone that they to we which who will women would you
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
    beyond = None if " ".join(words[-2:]) in _endings_beyond() else _told_beyond(words)
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
    last = len(words) - 3
    for place in range(last, max(last - _FARTHEST, -1), -1):
        if words[place] == "including" or _is_place(words[place], words[max(place - 1, 0) : place]):
            continue
        phrase = f"{words[place]} {words[-1]}"
        told = _endings_beyond().get(phrase)
        if told is None and last - place < _NEAR and words[place + 1] == "of" != words[-1]:
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
