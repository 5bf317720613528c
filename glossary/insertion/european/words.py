"""What small words and verbs of German and the Romance languages ask of a Turkish noun, one table a language.

Lists for a person to add to, in small letters. Phrases are parted by commas, and under "" are those behind whose noun
Turkish says something itself: für den Rat is meclis için. What verbs govern stands in `data/government`.
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from glossary.insertion.governing import verbs_of
from glossary.patterns import lazily
from glossary.stop_words import words_of

_Table = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grammar:
    """The words of a language that decide the form of a Turkish noun.

    `contracted` are prepositions written in one with an article; `definite` and `indefinite` the articles and the like;
    `owners` possessives by the suffix of their noun; `counts` numbers and each, with which Turkish has a singular;
    `governed` phrases before a noun by the case of the noun; `of` prepositions of an owner, `by` of a doer in the
    passive; `joining` and `doing` conjunctions between nouns, and before a doer that Turkish has in the genitive;
    `neither` are either and nor of two; `left_out` titles and adverbs that change nothing in what is asked.
    """

    language: str
    contracted: _Table
    definite: frozenset[str]
    indefinite: frozenset[str]
    owners: _Table
    counts: frozenset[str]
    governed: _Table
    of: frozenset[str]
    by: frozenset[str]
    joining: frozenset[str]
    doing: frozenset[str]
    no_verbs: frozenset[str]
    left_out: frozenset[str] = frozenset()
    neither: frozenset[str] = frozenset()

    def apart(self, phrase: str) -> str:
        """Return a phrase of prepositions with contractions taken apart, but for its last word: au nom de."""
        *inner, last = phrase.split()
        return " ".join((*(self.contracted.get(word, word) for word in inner), last))

    def says_to_do(self, last: str, word: str) -> bool:
        """Tell whether two words are to do something: de remplir, a organizar."""
        infinitive = _INFINITIVES.get(self.language)
        return infinitive is not None and last.lower() in _TO_DO and infinitive.fullmatch(word) is not None

    def may_be_infinitive(self, word: str) -> bool:
        """Tell whether a word ends like the infinitive of a verb."""
        return self.language in _INFINITIVES and _INFINITIVES[self.language].fullmatch(word) is not None

    @property
    def verbs(self) -> tuple[tuple[str, str, str], ...]:
        """The beginnings of verbs, the preposition of their noun and its case."""
        return verbs_of(self.language)

    @property
    def owned(self) -> frozenset[str]:
        """Possessives in small letters."""
        return _small(self)


def _by_word(**words: str) -> _Table:
    """Return what each word stands for, from words by what they stand for."""
    return {word: name.replace("_", "-") for name, listed in words.items() for word in listed.split()}


def _phrases(bare: str, **governed: str) -> _Table:
    """Return the case of the noun behind each phrase."""
    cases = {"": bare, **governed}
    return {" ".join(phrase.split()): case for case, listed in cases.items() for phrase in listed.split(",")}


@cache
def _small(grammar: Grammar) -> frozenset[str]:
    return frozenset(word.lower() for word in grammar.owners)


@cache
def grammar_of(language: str) -> Grammar | None:
    """Return the words of a language; none for one that is not written here."""
    found = _GRAMMARS.get(language)
    return found and replace(found, governed={found.apart(phrase): case for phrase, case in found.governed.items()})


_GERMAN: Final = Grammar(
    language="de",
    contracted={
        "im": "in dem",
        "ins": "in das",
        "am": "an dem",
        "ans": "an das",
        "zum": "zu dem",
        "zur": "zu der",
        "vom": "von dem",
        "beim": "bei dem",
        "aufs": "auf das",
        "fürs": "für das",
        "durchs": "durch das",
    },
    definite=words_of("""
        der die das den dem des dieser diese dieses diesen diesem jener jene jenes jenen jenem alle allen aller beide
        beiden
    """),
    indefinite=words_of("""
        ein eine einen einem einer eines kein keine keinen keinem keiner keines viele vielen vieler mehrere mehreren
        einige einigen welche welcher welches welchen
    """),
    owners=_by_word(
        my="mein meine meinen meinem meiner meines",
        our="unser unsere unseren unserem unserer unseres",
        your_plural="Ihr Ihre Ihren Ihrem Ihrer Ihres euer eure euren eurem eurer",
        its="ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines dessen deren",
    ),
    counts=words_of("""
        zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend mehrere mehreren jeder jede jedes
        jeden jedem viele vielen beide beiden beider mehr weniger zahlreiche zahlreichen
        zahlreicher kein keine keinen keinem keiner keines
    """),
    governed=_phrases(
        """
        für, ohne, um, über, während, wegen, aufgrund, auf grund, anlässlich, hinsichtlich, bezüglich, statt, anstatt,
        anstelle, mittels, innerhalb, außerhalb, zwischen, in dem rahmen, in dem namen, in dem auftrag, in dem fall,
        in dem falle, in dem zuge, in dem laufe, in dem bereich, auf dem gebiet, auf der grundlage, mit ausnahme, als,
        pro, per, in anbetracht, in dem sinne, in höhe, zum zwecke, zulasten, seitens, angesichts, infolge, binnen,
        kraft, zwecks, zuzüglich, abzüglich, in dem verlauf, in dem interesse, in dem hinblick auf, entlang, samt,
        zugunsten, mangels, dank
        """,
        dative="gegen, trotz, laut, gemäß, entsprechend, zufolge, zu, bis zu, in bezug auf, nahe, entgegen",
        ablative="aus, seit, ab, außer, von, durch, nach, vor",
        instrumental="mit",
        genitive="neben, hinter, unter, in anwesenheit, in dem beisein, mithilfe, mit hilfe, gegenüber, oberhalb",
        locative="bei, in, an, auf",
    ),
    of=words_of("von"),
    by=words_of("von durch"),
    neither=words_of("weder noch"),
    joining=words_of("und oder sowie"),
    doing=words_of("dass daß ob"),
    no_verbs=words_of("""
        aber weil wenn als wie da damit nachdem bevor sobald sodass sehr herr frau nicht auch sofern falls soweit
        solange obwohl indem bis ehe seitdem denn sondern
    """),
)
_FRENCH: Final = Grammar(
    language="fr",
    contracted={"du": "de le", "des": "de les", "au": "à le", "aux": "à les", "d": "de"},
    definite=words_of("le la les l ce cet cette ces toute toutes tous tout"),
    indefinite=words_of("un une aucun aucune quelques certains certaines"),
    owners=_by_word(my="mon ma mes", our="notre nos", your_plural="votre vos", its="son sa ses leur leurs"),
    counts=words_of("""
        deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
        cinquante soixante cent mille plusieurs chaque quelques aucun aucune quel quelle quels quelles tout
        nombreux nombreuses
    """),
    governed=_phrases(
        """
        pour, par, sur, sans, pendant, durant, entre, lors de, à cause de, en raison de, grâce à, dans le cadre de, au
        nom de, au sujet de, au cours de, à l occasion de, au lieu de, en tant que, comme, concernant, afin de, le
        long de, moyennant, en matière de, à propos de, en vue de, au profit de, au moyen de, sous réserve de, dans le
        but de, dans l intérêt de, compte tenu de, par l intermédiaire de, en vertu de, en cas de, à titre de, sauf,
        hormis
        """,
        dative="""
            en fonction de, à l égard de, en réponse à, en direction de, à destination de, vis à vis de, auprès de,
            à, vers, contre, selon, malgré, jusqu à, conformément à, par rapport à, envers, relatif à, relative à,
            relatifs à, relatives à, de après, entre dans, entre en
        """,
        ablative="à compter de, dès, depuis, avant, après, à partir de, à travers, suite à, parmi",
        instrumental="avec, en collaboration avec",
        genitive="""
            de, sous, devant, derrière, à l issue de, à proximité de, à côté de, près de, en face de, au dessus de, en
            présence de, autour de, à l aide de, en faveur de, en dehors de, face à, en l absence de, hors de
        """,
        locative="dans, en, chez, au sein de",
    ),
    of=words_of("de"),
    by=frozenset(),
    neither=words_of("ni"),
    joining=words_of("et ou"),
    doing=words_of("que qu où auxquels auxquelles lesquels lesquelles lequel laquelle"),
    no_verbs=words_of("""
        mais qui dont où si s comme car donc lorsque lorsqu puisque puisqu quoique quand est sont était sera ne ensuite
        puis tandis alors enfin cependant toutefois
    """),
    left_out=words_of(
        "monsieur madame messieurs mesdames aussi également déjà pas plus jamais seuls seules seulement uniquement"
    ),
)
_SPANISH: Final = Grammar(
    language="es",
    contracted={"del": "de el", "al": "a el"},
    definite=words_of("el la los las este esta estos estas ese esa esos esas todo toda todos todas ambos ambas"),
    indefinite=words_of("un una unos unas ningún ninguna algún alguna algunos algunas"),
    owners=_by_word(
        my="mi mis",
        our="nuestro nuestra nuestros nuestras",
        your_plural="vuestro vuestra vuestros vuestras",
        its="su sus cuyo cuya cuyos cuyas",
    ),
    counts=words_of("""
        cuántos cuántas cuánto cuánta dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce
        quince dieciséis veinte treinta cuarenta cincuenta sesenta cien ciento mil cada varios varias muchos
        muchas ambos ambas algunos algunas ningún ninguna
    """),
    governed=_phrases(
        """
        para, por, sobre, sin, durante, entre, mediante, salvo, excepto, a causa de, debido a, gracias a, en el marco
        de, en nombre de, en lugar de, como, a lo largo de, en caso de, con vistas a, en virtud de, por parte de, por
        cuenta de, a fin de, en relación con, en cuanto a, por medio de, previa, previo, en calidad de, a efectos de,
        dentro de el plazo de, con motivo de, con ocasión de, acerca de
        """,
        dative="""
            en respuesta a, de conformidad con, con arreglo a, en función de, a, las gracias a, hacia, contra, según,
            hasta, a pesar de, conforme a, de acuerdo con, respecto a, relativo a
        """,
        ablative="desde, antes de, después de, tras, a partir de, a través de, además de",
        instrumental="con",
        genitive="""
            de, en ausencia de, bajo, ante, detrás de, delante de, a el lado de, junto a, cerca de, frente a, en
            presencia de, con ayuda de, a favor de, encima de, debajo de, fuera de
        """,
        locative="en, dentro de",
    ),
    of=words_of("de"),
    by=frozenset(),
    neither=words_of("ni"),
    joining=words_of("y e o u"),
    doing=words_of("que quien quienes"),
    no_verbs=words_of("""
        pero cuando como si donde es son era fue será no estimado estimada porque aunque mientras pues además asimismo
        luego después
    """),
    left_out=words_of("señor señora señores don doña también ya solo sólo solamente únicamente"),
)
_PORTUGUESE: Final = Grammar(
    language="pt",
    contracted={
        "do": "de o",
        "da": "de a",
        "dos": "de os",
        "das": "de as",
        "no": "em o",
        "na": "em a",
        "nos": "em os",
        "nas": "em as",
        "ao": "à o",
        "à": "à a",
        "aos": "à os",
        "às": "à as",
        "pelo": "por o",
        "pela": "por a",
        "pelos": "por os",
        "pelas": "por as",
        "num": "em um",
        "numa": "em uma",
        "neste": "em este",
        "nesta": "em esta",
        "deste": "de este",
        "desta": "de esta",
    },
    definite=words_of("o a os as este esta estes estas esse essa todo toda todos todas ambos ambas"),
    indefinite=words_of("um uma uns umas nenhum nenhuma algum alguma alguns algumas"),
    owners=_by_word(
        my="meu minha meus minhas",
        our="nosso nossa nossos nossas",
        your_plural="vosso vossa vossos vossas",
        its="seu sua seus suas cujo cuja cujos cujas",
    ),
    counts=words_of("""
        quantos quantas quanto quanta dois duas três quatro cinco seis sete oito nove dez onze doze treze
        catorze quinze dezasseis vinte trinta quarenta cinquenta sessenta cem cento mil cada vários várias
        muitos muitas alguns algumas ambos ambas nenhum nenhuma
    """),
    governed=_phrases(
        """
        para, por, sobre, sem, durante, entre, mediante, salvo, exceto, por causa de, devido, devido à, graças à,
        em o âmbito de, em nome de, em vez de, como, à o longo de, tendo em vista, em vista de, em virtude de, por
        parte de, a fim de, por meio de, à o abrigo de, por ocasião de, em o caso de, para efeitos de, em caso de,
        acerca de
        """,
        dative="""
            em resposta à, em conformidade com, em função de, à, em os termos de, contra, segundo, até, até à, apesar
            de, conforme, de acordo com, em relação à, relativo à
        """,
        ablative="desde, antes de, depois de, após, a partir de, através de, além de",
        instrumental="com",
        genitive="""
            de, em a ausência de, sob, perante, atrás de, diante de, à o lado de, junto à, perto de, em frente de, em
            frente à, em a presença de, fora de
        """,
        locative="em, dentro de",
    ),
    of=words_of("de"),
    by=frozenset(),
    neither=words_of("nem"),
    joining=words_of("e ou"),
    doing=words_of("que quem"),
    no_verbs=words_of("""
        mas quando como se onde é são era foi será não porque embora enquanto caso pois além depois portanto
    """),
    left_out=words_of("senhor senhora senhores excelentíssimo também já só somente apenas"),
)
_ITALIAN: Final = Grammar(
    language="it",
    contracted={
        f"{short}{ending}": f"{preposition} {article}"
        for short, preposition in (("de", "di"), ("da", "da"), ("a", "a"), ("ne", "in"), ("su", "su"))
        for ending, article in (
            ("l", "il"),
            ("llo", "lo"),
            ("lla", "la"),
            ("ll", "l"),
            ("i", "i"),
            ("gli", "gli"),
            ("lle", "le"),
        )
    }
    | {"col": "con il", "coi": "con i"},
    definite=words_of("il lo la l i gli le questo questa questi queste tutto tutta tutti tutte entrambi"),
    indefinite=words_of("un uno una nessun nessuna alcuni alcune"),
    owners=_by_word(
        my="mio mia miei mie",
        our="nostro nostra nostri nostre",
        your_plural="vostro vostra vostri vostre Suo Sua Suoi Sue",
        its="suo sua suoi sue loro proprio propria propri proprie",
    ),
    counts=words_of("""
        quanti quante quanto quanta due tre quattro cinque sei sette otto nove dieci undici dodici tredici
        quattordici quindici sedici venti trenta quaranta cinquanta sessanta cento mille ogni entrambi
        entrambe ciascun ciascuna alcuni alcune molti molte nessun nessuna quale quali
    """),
    governed=_phrases(
        """
        per, su, senza, durante, tra, fra, entro, tramite, mediante, circa, salvo, a causa di, grazie a, in l ambito
        di, in vista di, ai sensi di, per mezzo di, al fine di, da parte di, in qualità di, in relazione a, in merito
        a, previa, previo, per conto di, nel caso di, a nome di, invece di, come, lungo, in caso di, in occasione di,
        riguardo a
        """,
        dative="""
            in risposta a, nei confronti di, a, verso, contro, secondo, fino a, nonostante, in conformità a, in base
            a, rispetto a, relativo a
        """,
        ablative="da, prima di, dopo, a partire da, attraverso, oltre a",
        instrumental="con, insieme a",
        genitive="""
            in assenza di, a seguito di, in seguito a, di, sotto, davanti a, dietro, accanto a, vicino a, di fronte
            a, in presenza di, fuori di, fuori da
        """,
        locative="in, dentro, a l interno di, presso",
    ),
    of=words_of("di"),
    by=words_of("da"),
    neither=words_of("né"),
    joining=words_of("e ed o"),
    doing=words_of("che cui"),
    no_verbs=words_of("""
        ma quando come se dove è sono era sarà non gentile egregio egregia perché poiché mentre finché affinché purché
        benché sebbene siccome qualora quindi dunque inoltre però poi
    """),
    left_out=words_of("signor signora signori anche già solo soltanto solamente"),
)
# To do something, which has an object of its own: de remplir le formulaire, para renovar la licencia.
_INFINITIVES: Final = {
    "fr": lazily(
        r"faire|être|avoir|dire|(?!(?:affaire|cadre|lettre|livre|ordre)$)\w{2,}(?:er|ir|dre|ttre|uire|crire|lire|dire|faire|clure|vre)"
    ),
    "es": lazily(r"\w{2,}[aeií]r"),
    "pt": lazily(r"\w{2,}[aei]r"),
    "it": lazily(r"\w{2,}(?:[aei]re|urre|orre)"),
}
_TO_DO: Final = words_of("de d à a pour sans para por sin sem di per senza")
_GRAMMARS: Final = {"de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "pt": _PORTUGUESE, "it": _ITALIAN}
