"""Abbreviations that official letters use and that do not end a sentence."""

from typing import Final

# Always followed by what they belong to: titles, references, addresses.
_LEADING: Final[dict[str, frozenset[str]]] = {
    language: frozenset(words.casefold().split())
    for language, words in {
        "tr": """
            T.C Sn Bkz bkz md No Nr Dr Prof Doç Yrd Öğr Gör Av Uzm Müh Mim Op Ecz Vet Arş Alb Yzb Gen Org Cad
            Mah Sok Sk Cd Mh Blv Bulv Apt Bl Kat Kt İl İlç örn Örn M.Ö M.S Hz St Tel Faks Gsm s sf sh c cilt fık
            f bent b R.G RG E K Ltd A.Ş krş Krş çev haz yay ed der Yön Müd Bşk Bşk.lığı Gn Gnl Alm Fr İng Lat
        """,
        "en": """
            Mr Mrs Ms Dr Prof Rev Hon St Sr Jr Gen Col Lt Capt Sgt Gov Sen Rep Pres Messrs Mt Ft No Nos Art Arts
            Sec Secs Para Paras Ch Fig Figs Vol Ref Reg Tel Ext p pp cf e.g i.e viz vs v c ca approx Ave Blvd Rd
            Bldg Dept Est
        """,
        "de": """
            Hr Hrn Fr Dr Prof Dipl Ing Nr Nrn Abs Art Bd Kap Ziff Lit S Str Pl Tel Fax z.B d.h u.a i.d.R i.V i.A
            bzw ca vgl Vgl gem lt sog insb evtl ggf inkl exkl zzgl max min Abb Tab Anm Aufl Hrsg geb St bspw
        """,
        "fr": """
            M MM Mme Mmes Mlle Mlles Dr Me Mgr St Ste art Art arts al n no n° nos chap fig p pp vol av bd boul
            tél réf cf env c.-à-d p.ex Prof Pr
        """,
        "pt": """
            Exmo Exma Exmos Exmas Sr Sra Srs Sras Srta Dr Dra Drs Prof Profa Eng Arq art arts Art n.º n nº nos
            fl fls p pág págs cap vol Exa Exas V.Exa S.Exa Ilmo Ilma av Av tel Tel cf Cf ex p.ex Lda S D
        """,
        "es": """
            Sr Sra Srta Sres Sras D Dña Dr Dra Dres Prof Lic Ing Arq Excmo Excma Ilmo Ilma art Art arts núm núms
            n.º pág págs cap vol Av Avda tel Tel cf p.ej Ud Uds
        """,
        "it": """
            Sig Sigg Sig.ra Sig.na Dott Dott.ssa Prof Prof.ssa Avv Ing Arch Geom Rag On Egr Gent.mo Spett Preg
            art artt Art n nn num pag pagg cap vol cfr Cfr tel Tel es p.es
        """,
        "nl": """
            Dhr Mevr Mw Dr Drs Ir Ing Mr Prof St nr nrs art Art blz p pp vgl ca bijv d.w.z z.g tel Tel lid
        """,
        "pl": """
            dr prof hab inż mgr nr art Art ust pkt poz str s ul al pl tel np tj tzn m.in św ks gen płk por Sz P
        """,
        "ro": """
            dl dna dlui Dl Dna dr Dr prof Prof ing nr Nr art Art alin lit pag p vol str Str bd tel Tel Sf ex
        """,
        "ru": """
            г гг гр г-н г-жа им ул пр просп пер пл д кв корп стр с ст п пп ч гл рис табл см ср тел т.е т.к напр
            проф акад доц канд инж руб коп млн млрд тыс № обл р-н
        """,
        "uk": """
            м вул просп пров пл буд кв р рр ст п ч гл див тел напр проф акад доц ім обл грн
        """,
        "bg": """
            г гр ул бул ж.к бл вх ет ап д-р проф инж арх чл ал т стр с тел вж напр св лв
        """,
        "el": """
            κ κα κος δρ Δρ καθ αρ άρθ παρ σελ τηλ λ.χ π.χ βλ Αγ οδ
        """,
    }.items()
}

_ALL: Final = frozenset().union(*_LEADING.values())

# A number with a point is an ordinal there: `2. Daire`, `am 3. Oktober`.
ORDINAL_LANGUAGES: Final = frozenset({"tr", "de", "pl", "da", "no", "fi", "cs", "sk", "hu", "sr", "hr", "sl"})


def is_leading(word: str, language: str) -> bool:
    """Tell whether a word before a point is an abbreviation that leads on; any language's where none is named."""
    return word.casefold() in (_LEADING.get(language, frozenset()) if language else _ALL)
