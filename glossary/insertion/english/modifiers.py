"""English nouns before nouns, told from adjectives: an insurance company is sigorta şirketi."""

from typing import Final

from glossary.insertion.english.nouns import COUNTS, ORGANS, PERSONS, PLAIN_VERBS, SMALL
from glossary.patterns import lazily
from glossary.stop_words import any_of, words_of

_BEFORE: Final = lazily(r"(?:^|(?P<ahead>[^\s(“\"‘']+)\s+[(“\"‘']*|[(“\"‘'])(?P<word>[a-z][a-z-]+)[ \u00a0-]$")
# At the beginning of a sentence, where a capital says nothing, and behind a comma.
_FIRST: Final = lazily(r"(?:^|[.!?:] )([A-Z][a-z]+) $|, ([a-z]+) $")
# They need nothing before them to be taken for nouns.
_NOUNS: Final = words_of("""
    access accident bicycle garden kitchen playground accounting agency agricultural agriculture aid air airport
    animal application army asylum audit aviation bank bomb bombing border brain breast budget building bus business
    cancer capital car care cash child childhood church city climate coal coalition coffee college community company
    computer congressional construction consumer contract corruption council county court credit crime crisis
    customer customs cyber data death debt defence defense development disaster district doping drug drugs
    earthquake economics economy education election electoral electricity emergency emission employment energy
    engine environment equality equity exchange exhibition export family farm film finance fire fishing flood food
    football freedom fuel gas gender gold government grassroots ground gubernatorial gun health heart heat heritage
    hospital hotel house household housing import income industrial industry inflation information infrastructure
    insurance interest investment island job judicial justice labor labour land language law leadership legislative
    library life lung management maritime market mayoral media migration mining minority missile mobility mortgage
    municipal municipality murder museum music nation news newspaper noise nutrition office oil opposition park
    parliament parliamentary party passenger patient peace pension people petrol pipeline plane planning police
    policy pollution population post poverty power presidential press prevention price prison production project
    property protection province provincial public quality radio rail railway recruitment refugee region rent
    research retail rights river road safety sales school science season security share shopping solar sports staff
    state steel stock street student subsidy suicide supermarket surgery survey sustainability system tap tax taxi
    teacher technology telephone television terror test theater theatre tourism town trade traffic train training
    transport transportation travel treatment unemployment union university utility vehicle village violence visa
    volunteer voter wage war waste water weapons weather welfare wildlife winter women workers world youth commuter
    cruise departure graffiti internet licence license lynching media roller sanctions sleeper smartphone space tech
    telecom theme tourist
""")
# Nouns and the like that Turkish sets before another one as adjectives: üye ülke, kardeş şehir, kadın işçi.
_AS_ADJECTIVES: Final = words_of("""
    associate candidate chief copper diesel draft expert fellow female fewer gold head host key lacklustre lead lone
    main male master member model mother neighbor neighbour numerous parent partner pilot plastic rebel record shadow
    silver sister stone top total trainee twin volunteer woman wooden woollen
""")
_ADJECTIVES: Final = words_of("""
    able adult alien apparent aware bad base basic best better big billion bitter black blind blue bold born brave
    brief bright broad brown busy cheap clean clear close cold common complete complex compulsory concrete cool corrupt
    crude current cute dark dead deaf dear deep dense direct dirty distinct double downtown dozen dry due dull dumb
    early east easy elder elderly elite empty enough entire equal evil exact exempt extra extreme fair false famous
    fast fat few fierce fine firm fit flat foreign formal former free frequent fresh friendly full funny further gay
    genuine golden good grand great green grey gross guilty half handsome happy hard healthy heavy hidden high holy
    honest hot huge human humble hundred ill immediate immense inner innocent intense joint just large late lazy
    lesser light like little live local lonely long loose lost loud low lucky mad major many married mass mature
    mere micro mid middle mild military million minimum minor mixed mobile modern modest moral more most much
    multiple mutual naked narrow nearby neat net new next nice noble non normal north northeast northwest obscure
    odd old only open ordinary other outer outright overall overseas own pale past patient perfect petty pink plain
    poor pop prime prior private profound prompt proper proud pure quick quiet random rapid rare raw ready real red
    remote rich right rigid ripe rough round royal rude rural sad safe same secondary secret senior separate severe
    shallow sharp sheer short shy sick silent simple single slim slow small smart smooth so-called soft sole solid
    some sophisticated sore sorry sound sour south southeast southwest spare square stable standard steady steep
    sterile stiff still straight strange strict strong stupid subtle such sudden sunny super supreme sure sweet
    swift tall tender thick thin third thousand three tight tiny tough tribal true two ugly unique unknown upper
    upscale uptown urban urgent used usual utmost vague vast very violent vital warm weak wealthy weird well west
    wet white whole wholesale wide wild wise duplicate wrong yellow young certain familiar linear nuclear peculiar
    similar unclear absolute accurate acute adequate adverse agile ample appropriate arid austere bare bizarre brisk
    brittle broken candid chubby citywide concise crisp damp definite delicate desperate dim discrete diverse eager
    exterior faint fancy favourite fertile fluid fond forgotten fortunate fragile frank frozen full-time gentle
    gloomy grave grim handwritten harsh hoarse hostile humid hybrid idle indoor inferior infinite inland invalid
    inverse junior juvenile keen lame lean legitimate limp long-term lucid lunar moderate moist morbid nationwide
    nimble numb obsolete offline offshore on-site online onshore outdoor part-time plump polar polite posh precise
    premature prone proven rash resolute robust rotten sane scarce secure shabby short-term sincere sleek slender
    slight slippery snug sober sparse splendid stale stark stolen stout sublime suburban sunken superb superior
    swollen tacit tame taut tense timid torrid trim ultimate unwritten up-to-date upright vain valid versatile vivid
    volatile worldwide worthwhile written wry chosen elected future paid stray sworn unpaid unsold
""")
# They end like adjectives and are verbs: to establish schools.
_VERBS: Final = words_of("""
    abolish accomplish achieve apply appeal arrest arrive attest award comply conceal concern conceive consent deal
    ally deceive demolish deny deprive derive diminish disable distinguish drive embellish enable establish extinguish
    finish fly forgive forward furnish give govern grant harvest heal imply invent invest lent multiply occupy perceive
    plant polish prevent protest publish punish receive rely repeal reply represent request reveal revive reward seal
    sent signal spent steal strive suggest supply survive thrive vanish vary want warrant went wish
""")
_LIKE_ADJECTIVES: Final = lazily(
    r"(?:bigg|small|larg|high|low|old|young|new|great|lat|earli|long|short|weak|strong|wid|clos|few|fast|rich|poor)er|"
    rf"(?:{any_of(COUNTS - {'any', 'both', 'no'})}|\d+)-[a-z]+|"
    r".+-(?:year|month|week|day|hour|minute|page|point|storey|room|metre|mile|lane|star)(?:-(?:old|long))?"
    r"|(?:low|high|middle|large|small|single|multi|full|non|well|cross)-.+|.+(?:al|ous|ive|ic|ful|less|[aei]ble|ish|ed|ing|[ck]ent|(?<!m)ent|ant|ern|est|ward|some|ular|ary|ory|ese|like|ly|[kdnpt]y|[^aeiou]sy|thy)"
)
_UNLIKE_ADJECTIVES: Final = words_of("""
    ability accent accident accountant activity agent amnesty animal anniversary anomaly assistant award approval
    archive army arrest arrival assembly baby banking beauty balcony bed bestial body bombing boundary breed building
    burial cable canal capital cathedral cent ceremony charity chemical chemistry city clinic coal colony comedy
    clothing comic community company concern conservatory consultant content contest copy category client clergy
    country county crematory criminal critic crossing deputy directive dismissal disposal dormitory currency custody
    deal defendant destiny detective diary dictionary directory duty electricity entry envoy epidemic equality equity
    event executive extent fabric facility factory family farming feed festival fishing forest forestry fish funding
    funeral gathering glossary gambling goal grant guest harmony harvest hearing history honesty hospital housing
    identity incentive incident industry infant itinerary initiative interest inventory jewellery journal jury
    laboratory lady lending liberty library lightning majority meal mechanic medal meeting memory merchant metal
    monopoly migrant mining minority missing music nursing notary observatory olive opportunity parent parish parking
    participant perspective picnic precedent party patent pattern penalty pension planning plant poetry policing portal
    possibility priority property proposal protest publicity pupil purchasing quality reality recycling referral
    refusal removal republic reward registry remedy renewal rental reporting request responsibility restaurant ritual
    rival royalty safety salary screening security seed shipping shooting signal smuggling society specialty speed
    spending story summary sporting story student study subsidy supply table talent teaching tenant tent topic treaty
    trial territory test testimony testing theory therapy topic trading traffic trafficking tragedy training tribunal
    university variety vegetable victory voting warranty warrant withdrawal wedding weed weekend writing
""")
_FUNCTION: Final = words_of("""
    although amid became either neither though unless whereas
""")
_LEADS: Final = words_of("""
    a about after against among an another any at before between both by during each eight every five for four from
    her his in into its my nine no of on our over seven several six some ten that the their these this those three
    through twelve twenty two under with your
""")
# Behind these a word in -ing has an object: for building houses.
_DOING: Final = words_of("for by without when while")
# Behind these a word in -s is a verb: the bus that takes pupils.
_RELATIVE: Final = words_of("that which who")
_NUMBER: Final = lazily(r"(?!(?:19|20)\d\d)[\d.,]+")
_NO_NOUNS: Final = _AS_ADJECTIVES | SMALL | _LEADS | _FUNCTION | COUNTS | PLAIN_VERBS
_NO_ADJECTIVES: Final = _UNLIKE_ADJECTIVES | _NOUNS | _VERBS
# How many letters before a noun tell what it is, and cover its longest neighbours.
NEAR: Final = 60


def is_named_by_noun(before: str) -> bool:
    """Tell whether a common noun right before another makes one thing with it: spam attack, the oil price."""
    before = before[-NEAR:]
    first = _FIRST.search(before)
    if first is not None:
        return (first[1] or first[2]).lower() in _NOUNS - _AS_ADJECTIVES
    found = _BEFORE.search(before)
    if found is None:
        return False
    word, ahead = found["word"], (found["ahead"] or "").lower()
    if word in _NO_NOUNS or ahead == "to":
        return False
    if ahead in _RELATIVE and word.endswith("s"):
        return False
    if word.endswith("ing") and ahead in _DOING:
        return False
    is_third = ahead in _NOUNS and not word.endswith("s")
    return word in _NOUNS or ((leads_in(ahead) or is_third) and not is_adjective(word))


def is_adjective(word: str) -> bool:
    """Tell whether a word in lower case is an adjective by its ending, or one of the many short ones."""
    if word in _ADJECTIVES:
        return True
    return _LIKE_ADJECTIVES.fullmatch(word) is not None and word not in _NO_ADJECTIVES


def is_noun(word: str) -> bool:
    """Tell whether a word in lower case, in either number, can be nothing but a noun."""
    return bool({word, word.removesuffix("s")} & (_NOUNS | PERSONS | ORGANS)) and not word.endswith("ing")


def is_modifier(word: str) -> bool:
    """Tell whether a word may stand between a preposition and a noun without article: in sharply lower oil prices."""
    return (
        word in _NOUNS
        or _NUMBER.fullmatch(word) is not None
        or (is_adjective(word) and not word.endswith(("ing", "ed")))
    )


def leads_in(word: str) -> bool:
    """Tell whether a word in lower case may stand right before a noun, as an article, a preposition, an adjective."""
    return (
        word in _LEADS
        or word in COUNTS
        or word.endswith(("'s", "’s", "s'", "s’"))
        or _NUMBER.fullmatch(word) is not None
        or (is_adjective(word) and not word.endswith(("ed", "ing", "ly")))
    )
