"""What official letters abbreviate, by language and by what it tells about the end of a sentence.

A word with a capital counts only with one (`Gör.`, not `gör.`); others count with and without.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

# Titles and the like: what they belong to always follows.
_LEADING: Final = {
    "tr": """
        T.C Sn bkz krş Dr Prof Doç Yrd Öğr Gör Av Uzm Yük Müh Mim Op Ecz Vet Dt Arş Alb Yzb Bnb Yb Kur Gen Org Korg Tümg
        Tuğg Hz Cad Mah Sok Sk Cd Mh Blv Bulv Apt Mrk ör örn M.Ö M.S R.G çev haz Yay ed Yön Müd Md Bşk Gn Gnl Ort Üniv
        Fak Bld Alm Fr İng Lat Osm Ltd San Tic İnş Taah Paz Nak Teks Gıd Turz Hiz Sek Şb Tğm Astsb Dz Hv Kuv İşl Sic
    """,
    "en": """
        Mr Mrs Ms Mx Dr Prof Rev Hon Rt Sr Gen Col Lt Capt Cmdr Maj Sgt Gov Sen Rep Pres Amb Messrs Mt Ft H.E e.g i.e cf
        viz vs v approx ca Dept Est Attn Ref Reg Asst Assoc Supt Fr Cllr Ald Cdr Secy Treas Mgr Acad Div Govt dtd resp
        Mons Br Admin Exc avg
    """,
    "de": """
        Hr Hrn Fr Dr Prof Dipl Ing med jur phil rer nat h.c dent vet oec mult Mag St z z.B d.h i.d.R i.V i.V.m i.A i.S
        i.S.d i.H.v o.g m.E bzw ca vgl gem lt sog insb insbes evtl ggf inkl einschl exkl zzgl max min mind rd Hrsg hrsg
        geb gez bspw Fa betr bez zw Bgm Reg Min Dir Stv Stellv allg dt öff z.T z.Zt z.Hd u.U Bearb bearb Ausg ausg bes
        jew entspr urspr v bezügl bezgl bzgl vorl nachf verh wohnh zust Verf verf Frl Exz Ew Hl Bhf Hbf Kto gesetzl
        österr schweiz städt staatl landw ehem Vors Präs OStR Mitgl Verw Ges Inh Krs Lkr Gde Gemkg Hptm Ltn ausgest
        vertr ausf gesch ev kath BGBl RGBl GVBl GBl ABl Amtsbl überarb erw durchges ges monatl jährl tägl wöchentl
        stündl vierteljährl halbjährl abzügl zuzügl vorauss durchschn durchschnittl schätzungsw ausschl insges
    """,
    "fr": """
        M MM Mme Mmes Mlle Mlles Dr Drs Me Mgr St Ste Sts Pr Prof S.E S.Exc Gal Col Cdt cf c.-à-d p.ex env c-à-d av apr
        bd boul Cie dép Vve Sté Ets Éts Prés Gén Lt Cap Ambass coll dépt trad chem imp rte rés N/Réf V/Réf resp réf
        superf
    """,
    "pt": """
        Exmo Exma Exmos Exmas Sr Sra Srs Sras Srta Dr Dra Drs Dras Prof Profa Eng Arq V.Exa V.Exas S.Exa V.Ex V Ilmo
        Ilma Av Lgo Pç Trav cf p.ex i.e D S Mons Pe Min Dep Cel Gen Sto Sta Ten Cap Alm Brig Gov Pres Secr Sec Dir Coord
        Univ Fac Depto Dpto Pça Rod Jd Vl Al Conf Of Circ
    """,
    "es": """
        Sr Sra Srta Sres Sras D Dña Dr Dra Dres Prof Lic Ing Arq Excmo Excma Ilmo Ilma Av Avda pza Pza cf p.ej Ud Uds EE
        S.E S.M Mons Gral Cnel Rev Rvdo Rvda Mn Vda Pdte Pdta Secr Admor Tte Ctra Urb Pol Depto Dpto Col Del Edo Mpio
        Bda Blvd Calz Fracc aprox Hble Ayto Ntra Ntro Ind
    """,
    "it": """
        Sig Sigg Sig.ra Sig.na Dott Dott.ssa Prof Prof.ssa Avv Ing Arch Geom Rag On Egr Gent.mo Spett Preg cfr p.es Mons
        Gen Col p.c c.a e.p.c Rev.do Rev.mo Dr.ssa Uff Onn Segr Ass Cons Ten Magg P.zza Fraz D.Lgs d.lgs Delib Det F.lli
        Soc Resp uff Coop
    """,
    "nl": """
        Dhr Mevr Mw Dr Drs Ir Ing Mr Prof St vgl ca bijv d.w.z z.g m.b.t o.a i.v.m t.a.v m.i.v t.o.v t.n.v jo bc burg
        wnd gem mevr mej ds jhr jkvr kol maj lt secr
    """,
    "pl": """
        dr prof hab inż mgr św ks gen płk por ul al pl np tj tzn m.in im ob woj pow gm dn zob sygn ww tzw ds doc lek adw
        dyr zast red wyd tel arch bp dyw em kard kpt med mec nadkom podkom prok przyp pt sp st stow szer śp tow wyst zam
        zakł ur wł insp podinsp sierż mł asp sekr przew kier ref oprac tłum wiceprez urz późn wys jedn rozp Dz
    """,
    "ro": """
        dl dna dlui dlor dvs dr prof ing av conf lect str Str bd bld șos al Sf ex O.G O.U.G H.G H.C.L jud mun d-na d-nul
        d-lui d-nei d-l d-ra com Dir cons pt
    """,
    "ru": """
        г-н г-жа г-на г-ну им ул просп пр-т пер пл наб бул ш мкр обл р-н пр дер пос с/с корп респ см ср напр т.е т.к т.н
        т.о и.о вр.и.о врио зам нач пом зав проф акад доц канд инж ген полк св о-в изд ред сост гр наст псевд тов исп
        отв юр физ техн Рос рег ориг адм лейт
    """,
    "uk": """
        м вул просп пров пл ім обл див напр проф акад доц т.зв млн млрд тис в.о бул бульв смт рн зам нач заст гол інж
        дир кер арх держ канд упоряд зав вик відд юр
    """,
    "bg": """
        г-н г-жа ул бул ж.к пл д-р проф инж арх доц напр св лв обл т.нар гр с общ им акад ген вж ср изм доп обн адв нот
        дир нач зам
    """,
    "el": """
        κ κα κος κ.κ δρ καθ λ.χ π.χ βλ Αγ οδ Δρ δηλ πρβλ λεωφ πλ τ.κ υπ μτφρ συγγρ στοιχ Ταχ Πληρ Προϊστ Γεν Διευθ Τμ Αν
        αριθμ Κώδ
    """,
    "ar": "ص.ب ق.م",
}

# Addresses and people of Türkiye are written so in letters of every language.
_IN_TURKISH_NAMES: Final = frozenset(["Mah", "Mh", "Cad", "Cd", "Sok", "Sk", "Blv", "Bulv", "Sn", "MAH", "CAD", "SOK"])

# So is a number announced in letters of every language.
_NUMBER_SIGNS: Final = frozenset(["n°", "N°", "nº", "Nº", "№"])

# They lead on where a number follows: `No. 5`, but `No. Please wait.`
_NUMBERED: Final = {
    "tr": """
        no nr md mad s sf sh sy c cilt f fık b bent kat kt ek dn E K S tel faks gsm d böl şek tab yıl T M st HGK CGK
        İBK fks
    """,
    "en": """
        no nos nr rm est apt fl doc art arts sec secs para paras ch chap fig figs tab vol ref reg tel ext p pp ser ed
        b d c sch pt cl subs ss reg regs ord max min approx encl encls Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """,
    "de": """
        Nr Nrn Abs Art Bd Kap Ziff lit S str pl Str Pl Tel Fax Abt Ref Dez UAbs Unterabs Buchst Hausnr HsNr Whg Et Stk
        Beil Abb Tab Anm Aufl Rn Rdnr Az Anl Bl H Hs Satz Jan Febr Feb Aug Sept Okt Nov Dez Drs Flst FlNr Fl
    """,
    "fr": """
        art arts al n no n° nos chap fig p pp vol tél réf par lun merc jeu ven sam dim L R D éd janv févr juill sept oct
        nov déc ann h suppl appt apt bât esc ét cad
    """,
    "pt": """
        art arts n nº n.º nos fl fls p pág págs cap vol tel al inc par ref R fig pp no nr proc of circ apto bl qd lt km
    """,
    "es": "art arts núm núms n n.º pág págs cap vol tel ap apdo fig ref p pp párr inc expte exp tít secc esc pta km",
    "it": """
        art artt n nn num pag pagg p cap vol tel fig lett co all prot rif tab par int sez cell fg part sub fasc gen febb
        mar apr mag giu lug ago sett ott nov dic
    """,
    "nl": """
        nr nrs art blz p pp tel lid par bijl hfst afd tab fig sub vol jan feb mrt apr jun jul aug sept okt nov dec kst
        tst kmr
    """,
    "pl": "nr art ust lit pkt poz str s t ryc m os lok godz par rozdz zał tab rys ks wyd dz kl cz ok wew",
    "ro": """
        nr art alin lit pag p vol tel pct bl sc ap et cap sect anexa tab fig ian febr apr aug sept oct nov dec leg lg
        cam
    """,
    "ru": """
        ст с стр п пп ч гл рис табл прил т тт д кв стр тел доб оф каб эт факс руб коп № разд абз подп а/я вып исх вх янв
        фев февр апр авг сен сент окт ноя нояб дек доп инд
    """,
    "uk": """
        ст с п пп ч гл рис табл буд кв тел абз дод розд корп оф вип вих вх січ лют бер квіт трав черв лип серп вер
        жовт лист груд
    """,
    "bg": "чл ал т стр тел бл вх ет ап пар гл бр пор рег изх табл фиг прил яну фев апр авг септ окт ноем дек ч",
    "el": "αρ αριθ άρθ παρ σελ τηλ ν ν.δ π.δ εδ περ υποπερ κεφ τ τόμ παράρτ πίν εικ πρωτ ΦΕΚ αριθμ τεύχ υποπαρ",
    "ar": "ص ج م ط",
}

# They stand in a sentence or end it: only a word that opens sentences tells.
_DOUBTFUL: Final = {
    "tr": "vb vs vd v.b v.s v.d A.Ş Şti A.O dk sn sa ank ist izm mn mlr mlyr",
    "en": "Inc Ltd Co Corp Jr Bros Ave Blvd Rd St Bldg Ph.D al incl excl Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun",
    "de": "usw usf etc u.a o.ä u.ä u.v.m ff f Co Jh Mio Mrd Tsd",
    "fr": "S.A S.A.R.L Cie T.T.C H.T",
    "pt": "Lda Ltda S.A Dto Esq",
    "es": "S.A S.L EE.UU Cía Hnos Izda Dcha",
    "it": "S.p.A S.r.l",
    "nl": "e.d incl excl",
    "ro": "ș.a",
    "ru": "тыс млн млрд трлн",
    "pl": "k.p.a k.p.c k.c k.k o.o",
}

# They stand behind the time of day: before a weekday or a time zone they stand in a sentence.
_CLOCK: Final = {"en": "a.m p.m"}

# They end a sentence before any capital: units, and the like of `and so on`.
_CLOSING: Final = {
    "en": "etc Esq",
    "fr": "etc",
    "pt": "etc",
    "es": "etc",
    "it": "ecc",
    "nl": "enz",
    "ro": "etc ș.a.m.d ș.c.l",
    "pl": "itd itp zł",
    "ru": "т.д т.п др руб коп кв.м м км га л кг н.э мин сек",
    "uk": "т.д т.п ін грн км га кг",
    "bg": "т.н т.д лв км кв.м кг м ч",
    "el": "κ.λπ κλπ κ.τ.λ κτλ κ.ά",
}

# Words that open a sentence, seldom a name: articles, pronouns, conjunctions, adverbs.
_OPENING: Final = {
    "tr": """
        bu bunlar bunun bununla bunlara bunların buna bunu bundan burada böylece böyle şu o onlar onun ancak ayrıca
        ama fakat çünkü zira dolayısıyla öte diğer söz sonra ardından daha kaldı eğer şayet her hiçbir bütün tüm biz
        siz bilindiği yukarıda aşağıda gereğini bilgilerinize konuyla ilgili diğerleri bunlardan öncelikle özellikle
        ekte belediyemiz başkanlığımız müdürlüğümüz kurumumuz nitekim oysa üstelik yine aynı bazı birçok nihayet
    """,
    "en": """
        the a an this that these those it its he she they we you there here however moreover furthermore therefore thus
        in on at for by with from after before if when while as although because since our their his her my your please
        finally currently many most also today no not all any each both such some what who where why how but and so or
        then do does did is are was were has have had can could should would i later earlier meanwhile only during under
        over between within without according until first next
    """,
    "de": """
        der die das den dem des ein eine einen einem einer dies diese dieser dieses diesem er sie es wir ihr ich man im
        in am an auf bei mit nach seit von vor zu zum zur für durch wenn weil da danach dann dort hier jedoch außerdem
        ferner zudem auch aber und oder bitte unser unsere ihre seine alle hinter allein alleine dabei dazu hierzu damit
        somit deshalb daher dennoch allerdings zunächst schließlich insbesondere neben ohne über unter zwischen gegen
        bis während obwohl sobald sofern soweit falls ob wie was wer wo warum immer nur noch nun so beide jeder jede
        jedes kein keine viele einige mehrere solche gemäß laut näheres weiteres entsprechend aufgrund infolge hiermit
        sollte sollten mangels
    """,
    "fr": """
        le la les l' un une des du de d' ce cet cette ces c' il elle ils elles nous vous je j' on en au aux pour par
        dans sur avec après avant depuis selon si lorsque quand toutefois cependant ainsi notre nos votre vos leur son
        sa ses tout tous toutes mais et ou donc qu' s' n' conformément afin sous sans entre lors toute chaque aucun
        aucune
    """,
    "pt": """
        o a os as um uma este esta estes estas isto esse essa ele ela eles elas nós no na nos nas em para por com de do
        da após depois antes se quando porém contudo assim é são conforme segundo sobre sob entre todo toda todos cada
        nenhum nenhuma
    """,
    "es": """
        el la los las un una este esta estos estas esto ese esa él ella ellos nosotros en para por con de del al tras
        después antes si cuando sin además así se es son conforme según sobre bajo entre toda todo todos cada ningún
        ninguna dicho dicha
    """,
    "it": """
        il lo la i gli le l' un una questo questa egli essa in per con di da dal nel dopo se quando si è ai alle agli
        dei delle degli nella nelle sulla conformemente secondo ogni tale tali tutti tutte
    """,
    "nl": """
        de het een dit dat deze die hij zij ze we wij u er in op voor met na als wanneer ook maar volgens tijdens tussen
        zonder elke alle daarom bovendien echter indien wie wat
    """,
    "ru": """
        в на по с со к ко о об от из за до для при под над у после перед если когда так также однако кроме поэтому это
        этот эта эти он она они мы вы все всего настоящий настоящая настоящее согласно данный данные при и а но как что
        кто где затем теперь сейчас сегодня вчера далее тогда там здесь уже еще ещё только их его ее её нам вам такой
        такая такие те между среди вместе
    """,
    "ro": """
        un o acest această el ea ei noi în pe pentru cu de după dacă când la din prin se nu iar aici deja dar însă toate
        acesta aceasta potrivit conform prezentul prezenta
    """,
    "pl": """
        w z na do od po o u i a za przed przy przez dla bez to ten ta te on ona oni my jeżeli jeśli gdy ponadto jednak
        natomiast również także dlatego zaś zgodnie
    """,
    "uk": """
        у в на з із за до від для при про під після перед якщо коли також однак крім це цей ця він вона вони ми ви усі
        всі і а але
    """,
    "bg": """
        в във на с със за от до по при след преди ако когато също обаче това този тази той тя те ние вие всички и а но
    """,
    "el": """
        ο η το οι τα τον την στο στη στην στον στις στα για με από κατά μετά πριν αν όταν επίσης ωστόσο αυτό αυτή αυτός
        και αλλά
    """,
}

# What begins with them and a number is a heading of the text after it: `Madde 3. Taraflar …`
_HEADING: Final = """
    madde md mad ek bölüm kısım fıkra article art section sec chapter ch annex part clause paragraph rule artikel
    abschnitt kapitel anlage teil absatz tablo şekil table figure tabelle abbildung tableau рисунок таблица
    artigo capítulo anexo artículo sección articolo capo titre chapitre annexe
    статья ст глава раздел пункт п приложение часть стаття член чл المادة مادة الفصل البند artykuł articolul άρθρο § §§
"""
# What the library takes for an abbreviation of some language or state, and is a word here: `He fell ill. They …`.
_WORDS: Final = {
    "tr": "al Al alta gen kan Kan ken la mm nem Nem ok Ok okla pH re sen Sen",
    "en": "arc art fed Ida ill may May me miss mm no ore pH re",
}

# Romanian as older computers write it: `şos.`, `ş.a.`
_WITH_CEDILLAS: Final = str.maketrans("șțȘȚ", "şţŞŢ")

HEADINGS: Final = frozenset(_HEADING.split())

# A number with a point is an ordinal there: `2. Daire`, `am 3. Oktober`.
ORDINAL_LANGUAGES: Final = frozenset({"tr", "de", "pl", "da", "no", "fi", "cs", "sk", "hu", "sr", "hr", "sl"})

# Where an article may be a part of a name: `J. Le Goff`.
PARTICLE_LANGUAGES: Final = frozenset({"", "fr", "pt", "es", "it", "nl"})


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The tables of one language; words are written without the last point and, of openings, folded."""

    leading: frozenset[str]
    numbered: frozenset[str]
    doubtful: frozenset[str]
    clock: frozenset[str]
    closing: frozenset[str]
    opening: frozenset[str]
    words: frozenset[str]
    """What looks like an abbreviation of another language and is none here."""
    ending: frozenset[str] = field(init=False)
    """Those that may end a sentence."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "ending", self.doubtful | self.clock | self.closing)

    def has(self, word: str) -> bool:
        """Tell whether a word is an abbreviation of any kind."""
        return any(word in kind for kind in (self.leading, self.numbered, self.ending))


def abbreviations(language: str) -> Abbreviations:
    """Return the tables of a language; of all together where none is named, empty ones where it has none."""
    return _TABLES.get(language, _NONE)


def _tables(language: str) -> Abbreviations:
    return Abbreviations(
        leading=_written(_LEADING, language) | _IN_TURKISH_NAMES,
        numbered=_written(_NUMBERED, language) | _NUMBER_SIGNS,
        doubtful=_written(_DOUBTFUL, language),
        clock=_written(_CLOCK, language),
        closing=_written(_CLOSING, language),
        opening=frozenset(word.casefold() for word in _OPENING.get(language, "").split()),
        words=frozenset(_WORDS.get(language, "").split()),
    )


def _written(table: Mapping[str, str], language: str) -> frozenset[str]:
    return frozenset(form for word in table.get(language, "").split() for form in _forms(word, language))


def _forms(word: str, language: str) -> Iterator[str]:
    if language == "ro" and not word.isascii():
        yield from _forms(word.translate(_WITH_CEDILLAS), "")
    dotted = word.replace("i", "İ") if language == "tr" else word
    yield word
    yield dotted[0].upper() + word[1:]
    yield dotted.upper()


def _joined(tables: list[Abbreviations]) -> Abbreviations:
    return Abbreviations(
        leading=frozenset().union(*(table.leading for table in tables)),
        numbered=frozenset().union(*(table.numbered for table in tables)),
        doubtful=frozenset().union(*(table.doubtful for table in tables)),
        clock=frozenset().union(*(table.clock for table in tables)),
        closing=frozenset().union(*(table.closing for table in tables)),
        opening=frozenset().union(*(table.opening for table in tables)),
        words=frozenset(),
    )


_TABLES: Final = {language: _tables(language) for language in _LEADING}
_NONE: Final = _tables("")
_TABLES[""] = _joined(list(_TABLES.values()))
