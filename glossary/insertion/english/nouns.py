"""English nouns by what Turkish does with them beside others, and words that look like nouns there and are none.

Lists for a person to add to: singulars in small letters, several words of one line apart by blanks.
"""

from typing import Final

from glossary.stop_words import STOP_WORDS, words_of

# Persons, whom no nation owns: Alman öğrenciler, but Alman hükümeti.
PERSONS: Final = words_of("""
    actor applicant architect artist athlete author boy candidate child children citizen couple delegate diplomat
    doctor engineer expert fan girl guest immigrant journalist judge lawyer leader man mayor member men migrant
    minister neighbor neighbour nurse official owner passenger patient people person player politician prosecutor
    pupil refugee representative resident scientist senator singer soldier student teacher teenager tenant tourist
    trainee visitor volunteer voter witness woman women worker writer
""")
# Nobody owns these, whatever name stands before them.
ANYBODY: Final = words_of("man men woman women child children boy girl person people")
# Public, these are open to all rather than the public's: halka açık parklar, but kamu düzeni.
OPEN_TO_ALL: Final = words_of("""
    area bath beach call event gathering garden hearing holiday lecture meeting park place road session space square
    toilet
""")
# What keeps its owner before another noun: AB parlamentosu üyeleri.
ORGANS: Final = words_of("""
    agency airport army assembly association authority bank chamber club commission committee company consulate council
    court directorate embassy federation foundation government governor institute mayor minister ministry municipality
    parliament party presidency president secretary senate union university
""")
# What an office in whose name they come is of: the Ministry of Education, the House of Representatives.
OFFICES: Final = words_of("""
    Association Bank Board Bureau Chamber Committee Confederation Court Department Directorate Faculty Federation House
    Institute Minister Ministry Network Office Secretary Union
""")
HEADS_OF_OFFICES: Final = words_of("""
    commissioner department director directorate faculty head minister ministry professor
""")
# What bears its name behind it, and is owned by it in Turkish: Nil nehri.
NAMED_BEHIND: Final = words_of("family genus island lake mount region river species village")
# Had in English, held in Turkish.
HELD: Final = words_of("accident conference discussion interview meeting surgery talk visit")
# Held where there is no having: hold a forum, but the town has a festival.
EVENTS: Final = words_of("""
    assembly auction briefing celebration ceremony competition concert congress consultation contest course debate
    election event exhibition fair festival forum hearing lecture press-conference rally reception referendum seminar
    session summit tender tournament training vote workshop
""")
# What is dealt in at large is said in the singular and bare: the sale of tickets, bilet satışı.
DEALT_IN: Final = words_of("""
    exchange export import loss production purchase sale shortage supply transport use
""")
# In these something becomes more, less or better: fiyatlardaki artış.
CHANGES: Final = words_of("""
    decline decrease deficit drop fall growth improvement increase progress reduction rise surge
""")
# Adjectives in -ing that are no deeds: from neighbouring provinces.
ONGOING: Final = words_of("""
    adjoining competing developing emerging existing forthcoming growing incoming leading neighboring neighbouring
    ongoing outgoing outstanding participating pending prevailing remaining surrounding upcoming visiting
""")
# What stands before a noun and no verb.
DETERMINING: Final = words_of("""
    a all an any both each every her his its my no our that the their these this those your
""")
# With somebody, not having them.
DONE_WITH: Final = words_of("""
    agreement arrangement call comparison competition conflict connection consultation contact contract cooperation
    correspondence dialogue discussion dispute experience friendship interview lawsuit link meeting negotiation
    partnership problem project protocol relation relationship talk trade work workshop
""")
# They lead into something, and are its own.
WAYS_IN: Final = words_of("door entrance exit gate gateway")
# Whoever has the right has one.
RIGHTS: Final = words_of("authority chance competence duty obligation opportunity option possibility power right vote")
# Nouns that look like participles.
ACTIVITIES: Final = words_of("""
    accounting building ceiling clothing dwelling evening spring wedding filing financing funding hearing heating
    housing lending lighting meeting monitoring parking planning recycling ruling screening setting sitting spending
    teaching testing training
""")
# Nations whose word is none of those in -an, -ish, -ese or -i.
NATIONS: Final = words_of("""
    Arab Czech Dutch French German Greek Jewish Kazakh Kurdish Muslim Roma Swiss Turk Uzbek Welsh
""")
# What ends like the word of a nation and is none.
NO_NATIONS: Final = words_of("""
    Artisan Clean Foolish Human Lean Mean Median Metropolitan Moorish Partisan Pedestrian Selfish Stylish
    Suburban Urban Utopian Vegan Vegetarian Veteran Civilian Historian Librarian Guardian
""")
# Words with a capital before a noun that own nothing.
NOT_OWNERS: Final = words_of("""
    acting chief dear deputy draft esteemed federal first former general grand great her high his honorable honourable
    local mr mrs ms dr national new old provisional supreme your
""")
# Behind a noun these are no noun that it names the kind of: what it does, how it is, where and when.
DOES: Final = words_of("""
    accepts agree allows attract commence complain emerge obtain rely subscribe suffer begin bring come get give go
    keep make take think write applies arrives belongs consists contain create deserve contributes depends differs
    exists occurs participates appear appears apply arrive became become becomes began belong begins believes brings
    broke brought came chose comes consist continues contribute cost decides depend deserves differ drew ended ends
    exist expects faces falls fell found gave gets gives goes got grew has held helps holds hopes includes kept knew
    knows leads led left lie lies loses lost made makes means meet meets met needs occur offers paid participate plans
    provides put puts ran remains requires rises rose runs said sat saw says seeks seem seems sends sent set sets shows
    spends spent spoke stands starts stays stood supports takes talks thinks thought told took turns vote wants went
    wins won works wrote acts aims asks bears complies covers deals enters ensures expires hosts informs acknowledges
    confirms encourages hopes include intend intends invites refuses regrets thanks undertakes welcomes wish wishes
    joins lasts lives operates owns pays produce receives relates replies requests rests returns serves varies
    arises disappears grows happens improves
""")
# After one year the council decides: nobody does anything to it.
TIMES: Final = words_of("""
    day days evening hour hours minute minutes month months morning night time week weeks year years
""")
# They are no nouns, so that an article before them is of another: members of the club hold passports.
PLAIN_VERBS: Final = words_of("""
    allow attract become contain employ generate hold include keep obtain produce provide publish receive require seek
""")
SMALL: Final = STOP_WORDS["en"] | words_of("""
    able abroad again ahead alone along already although altogether always among anyway apart around aside available
    away back behind beside beyond cannot concerned despite due eligible else even ever except forward free here
    including
    inside instead itself later like likely near never next nor nowadays offline often online onto open outside
    overseas past ready recently responsible since sometimes soon still themselves there though throughout together
    tonight whose toward towards twice unless upon usually via whether without worth yet
""")
# With these a plural is a singular in Turkish: 26 harf, altı yeni elçilik, çoğu ülke.
COUNTS: Final = words_of("""
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million several many both any no few
    fewer numerous dozen
""")
# With the noun before them these are an adjective: school aged children, the state owned company.
MAKES_ADJECTIVES: Final = words_of("aged based funded owned sized")
# Of these so much or so long is said: üç metreden az, iki ayda bir.
UNITS: Final = words_of("""
    cent centimetre day euro hectare hour kilogram kilometre lira litre metre meter minute month tonne week year
""")
# In these prices are stated: avro cinsinden.
CURRENCIES: Final = words_of("crown dollar euro franc lira pound")
# Days are counted within them, and none of them is: 12 Mart.
MONTHS: Final = words_of("""
    January February March April May June July August September October November December
""")
WEEKDAYS: Final = words_of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
# Many of something: numbers of, hundreds of, groups of.
AMOUNTS: Final = words_of("""
    crew crews delegation delegations dozens group groups hundreds kind kinds lack list lists lot lots millions numbers
    panel panels set sets shortage sort sorts team teams tens thousands type types
""")
# No adjective between a number or an owner and its noun.
BETWEEN: Final = words_of("""
    a about after against and as at before between by during for from had has have her his in into is its my of on or
    our over than that the their through to under was were which who with your are be been
""")
# A verb behind a noun that is about to do or undergo something.
AUXILIARIES: Final = words_of(
    "is are was were has have had will would can cannot could must shall should may might did"
)
# Who reports something, with or without "that": said the council had met.
REPORTS: Final = words_of("""
    add announce argue believe claim complain confirm deny fear hope insist know learn mean note remark report
    show state stress suggest think warn
""")
REPORTS_IRREGULARLY: Final = words_of("admits admitted denied denies knew meant said say says shown thought")
# On these is about these: a decision on the budget, bütçe kararı.
TOPICAL: Final = words_of("""
    advice adviser advisor agreement announcement answer article book briefing campaign chapter circular clause
    committee communication conclusion conference convention course debate decision declaration decree deliberation
    directive discussion document draft expert explanation figure file guidance guide guideline information instruction
    law lecture letter memorandum motion negotiation note notice objection opinion paper petition policy presentation
    proposal protocol provision referendum statistic question recommendation regulation report request research
    resolution rule seminar speech statement study survey talk training tutorial view vote work workshop
""")
# Before these is in front of them.
HEARING: Final = words_of("assembly board commission committee court judge jury notary parliament prosecutor tribunal")
# In these something is handed over: zarfta sunulur, not zarftaki.
CARRIERS: Final = words_of("box email envelope file folder format letter package parcel")
# On these something stands, which is not about them: the notice on the door.
BEARERS: Final = words_of("""
    board card door envelope form gate invoice label map notice package page plate portal poster screen sign site stamp
    wall website
""")
# Under these something is done: kararı gereğince.
LEGAL: Final = words_of("""
    act agreement article by-law bylaw charter clause code constitution contract convention decision decree
    directive law lease memorandum order ordinance paragraph programme protocol provision regulation rule scheme
    section statute terms treaty
""")
# They are met, and nobody meets with them; at these something is to be had: saatlik ücretle.
DEMANDS: Final = words_of(
    "condition cost criterion demand expectation expense need obligation requirement standard target"
)
PRICES: Final = words_of("charge cost fee price rate rent speed")
