"""Spellings of one word made equal: kerb and curb, acção and ação, Photographie and Fotografie, coût and cout."""

import re
from typing import Final

from glossary.patterns import lazily

# What is written in several ways and what is put in its place, for folded words; each a pattern and a replacement. The
# one that stays is not always the better one: both need only become the same. Left apart is what is another word as
# well: check, draft, story; in Portuguese pato, rato.
_SPELLINGS: Final = {
    "en": r"""
        ^kerb=curb ^tyre=tire plough=plow ^alumini(?=um)=alumin ^jewelry=jewelery ^jewell=jewel
        manoeuvre(?=s?$)=maneuver manoeuvr(?=ed|ing|ab)=maneuver artefact=artifact ^gaol=jail paed=ped gynaec=gynec
        aem(?=i)=em haem(?=[ao])=hem aesth=esth ^foet=fet ^oestr=estr oesoph=esoph rrhoea=rrhea mediaev=mediev
        caesar(?=ean)=cesar palaeo=paleo archaeo=archeo faec=fec mould=mold smoulder=smolder moult=molt sulph=sulf
        moustache=mustache pyjama=pajama (?<=^fulfi)ll=l (?<=^enro)ll=l (?<=insta)ll=l (?<=isti)ll=l (?<=^insti)ll=l
        (?<=^appa)ll=l (?<=^enthra)ll=l skillful=skilful willful=wilful sceptic=skeptic ^ax$=axe ^bye$=by
        ^cos(?=y|ie)=coz yoghurt=yogurt yoghourt=yogurt carburett=carburet doughnut=donut waggon=wagon
        ^ageing=aging ^grey=gray chequered=checkered disk=disc ^practis=practic (?<=def|off)ence(?=less)=ense
        ^enquir=inquir ^despatch=dispatch cypher=cipher syphon=siphon ^omelette=omelet ^aeroplane=airplane
        ^annexe$=annex
        ^draughts(?=m|w)=drafts ^draughty=drafty ^whisky=whiskey ^chilli(?=s|es|$)=chili tranquill=tranquil
        woollen=woolen (?<=[klmnrtvzs])eable=able dgement=dgment is(?=ation)=iz logu(?=ed|ing|er)=log
        (arb|ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc)our=\1or
        (rig|rum|savi?|splend|succ|tum|val|vap|vig)our=\1or centr(?=ed|ing)=center
        ([aeiou][^aeiou]{1,3}[aeiou])ll(?=ed|er|ing|ist|or|ous)=\1l (?<=fue|due)ll=l (?<=dia|tia)ll=l
        (?<=focu)ss=s (benefi|budge|targe)tt(?=ed|ing)=\1t (kidna|worshi)pp=\1p
    """,
    "pt": r"""
        (?<=[aeiouáéíóúâêô])(?<!^pa)c(?=[tç])= (?<=[aeiouáéíóúâêô])(?<!^a)(?<!^ra)(?<!^ca)p(?=[tç])=
        ê(?=[mn])=é ô(?=[mn])=ó ü=u éi(?=[ao]s?$|c)=ei ói(?=[ao]s?$|c|d)=oi ôo=oo êe=ee ^h(?=[uú]m[ei]d)=
        ^equipe(?=s?$)=equipa registr(?=[aeo])=regist amnist=anist indemn=inden ^omni=oni subtil=sutil súbdit=súdit
        ^comitê=comité ^bebê=bebé ^metrô=metro planej=plane ^controle(?=s?$)=controlo
    """,
    "de": r"""
        ph(?=oto)=f (tele|mikro)ph(?=on)=\1f graph=graf tial=zial tiell=ziell delphin=delfin schiffahrt=schifffahrt
        aufwend(?=ig)=aufwänd selbständ=selbstständ numerier=nummerier plazier=platzier rauh=rau joghurt=jogurt
    """,
    "fr": r"""
        î=i (?<=o)û=u ^brûl=brul ^bûch=buch flût=flut évènement=événement règlement(?=a|er)=réglement
        allègement=allégement sècheresse=sécheresse ^clef(?=s?$)=clé oigno=ogno
    """,
    "es": "setiembre=septiembre obscur=oscur subs(?=tan|tit|tra)=sus ^psic=sic reemplaz=remplaz ^guión$=guion",
}
# What of a pattern looks about, or may be one thing or another; the rest stands in every word that it changes.
_OPEN: Final = lazily(r"\([^()]*\)|[\^$]")


def _rules(table: str) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Read a table: the letters that a word must have, the pattern and its replacement of each rule."""
    rules = (rule.rpartition("=") for rule in table.split())
    return tuple((_OPEN.sub("", old), lazily(old), new) for old, _, new in rules)


_RULES: Final = {language: _rules(table) for language, table in _SPELLINGS.items()}


def common_spelling(word: str, language: str) -> str:
    """Return what all spellings of a folded word have in common; a word that is spelt in one way is itself."""
    for letters, pattern, common in _RULES.get(language, ()):
        if letters in word:
            word = pattern.sub(common, word)
    return word
