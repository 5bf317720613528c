"""The words of a Turkish translation that may stand for a term it lacks, and what their ends may show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from glossary.folding import fold
from glossary.insertion.asked import owner_of
from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS, words_of
from glossary.tokens import Word, split_words
from glossary.turkish.grammar import Case
from glossary.turkish.guessing import guess_owner, guess_suffixes
from glossary.turkish.heads import is_possessed
from glossary.turkish.lexicon import LOOKING_CASED
from glossary.turkish.suffixes import Ending

# What stands behind a noun, and adverbs that look as if they had a case.
POSTPOSITIONS: Final = words_of("""
    adına aracılığıyla açısından bakımından boyunca doğrultusunda esnasında gereğince hakkında hakkındaki ile için
    kapsamında konusunda konusundaki nedeniyle olarak olmadan olmaksızın olmayan onuruna sayesinde sebebiyle süresince
    sırasında tarafından uyarınca vasıtasıyla yerine yoluyla yüzünden çerçevesinde şerefine içinde
""")
_SMALL: Final = (
    POSTPOSITIONS
    | (STOP_WORDS["tr"] - {"konu", "yer"})
    | words_of("dört beş altı yedi sekiz dokuz yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin")
    | words_of("""
    altında aniden arasında arasındaki aynı başına birlikte dikkate dışında ele etrafında genellikle gerçekten göre
    halinde hariç lütfen ortaya sonucunda sonunda sıklıkla tekrar yakınında yanında yeniden öncelikle önünde
    özellikle üstünde üzere üzerinden üzerine
""")
)
_OPENING: Final = words_of("her bu tüm bütün bir")
_MONTHS: Final = words_of("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık")
_LOOKING_OWNED: Final = words_of("""
    altın aydın basın düğün engin gelin kadın keskin metin olgun salgın uygun uzun yakın yayın yetkin yoğun zengin ürün
""")
_INFINITIVE: Final = lazily(r"\w+m[ae]k")
_NUMBERED: Final = lazily(r"\D*\d.*")
_VERB: Final = lazily(
    r"\w{2,}(?:[dt][ıiuü]r(?:l[ae]r)?|m[ıiuü]ş(?:t[ıiuü]r?)?|[ae]c[ae]k(?:t[ıiuü]r?)?|[ıiuü]yor|[dt][ıiuü]|[ıiuü]n(?:[ıiuü]z)?)"
)
_WITH: Final = lazily(r"(?!(?:bakla|kışla|tarla|tuzla|yayla)$)\w*[^aeıioöuü\W]l[ae]")
_DEED: Final = lazily(
    r"\w+(?:m[ae]s[ıi]\w*|[dt][ıiuü]ğ[ıiuü]\w*|[ae]c[ae]ğ[ıi]\w*|m[ae](?:y[ıiae]|n[ıi]n|kt[ae]n?|d[ae]n))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """A word that may stand for a term, and the folded words right before and behind it."""

    word: Word
    before: str
    behind: str

    @property
    def written(self) -> str:
        """The word as it stands, suffix included."""
        return f"{self.word.written}'{self.word.suffix}" if self.word.suffix else self.word.written

    @property
    def folded(self) -> str:
        """The word without its capitals."""
        return fold(self.written, "tr")

    @property
    def is_plural(self) -> bool:
        """Whether it ends as a plural."""
        return "plural" in guess_suffixes(self.written, ())

    @property
    def is_deed(self) -> bool:
        """Whether it says what is done, as the verbs of clauses do."""
        return _DEED.fullmatch(self.folded) is not None

    def shows(self, case: str) -> bool:
        """Tell whether it has a case for sure."""
        return case in guess_suffixes(self.written, ())

    @property
    def case(self) -> str:
        """Its case where that is sure, else ""."""
        return next((name for name in guess_suffixes(self.written, ()) if name in set(Case)), "")

    def may_show(self, case: str) -> bool:
        """Tell whether its end may be that of a case; a compound that shows its own -si has no other."""
        if self.case:
            return self.case == case
        is_no_object = self._is_compound or self.is_in_place or not is_possessed(self.folded)
        is_bare = case == Case.ACCUSATIVE and is_no_object
        return not is_bare and case in guess_suffixes(self.written, (case,))

    def shows_owner(self, asked: Ending) -> bool:
        """Tell whether it is somebody's, as is asked: ours, yours."""
        return bool(owner := owner_of(asked)) and guess_owner(self.written, asked) == owner

    @property
    def is_first(self) -> bool:
        """Whether it opens its text, perhaps behind a word that stands before any noun."""
        return not self.before or (self.before in _OPENING and self.word.start <= len(self.before) + 1)

    @property
    def may_be_softened(self) -> bool:
        """Whether its d may be that of a noun in the dative: müteahhide."""
        return self.folded[-2:] in {"de", "da"} and not self.is_plural

    @property
    def may_own(self) -> bool:
        """Whether it is a short noun that may own what stands right behind it: gazın payı."""
        is_known = self.folded in LOOKING_CASED | _LOOKING_OWNED
        return not (self.case or is_known) and self.may_show(Case.GENITIVE)

    @property
    def may_be_with(self) -> bool:
        """Whether it is a short noun with which something is done: borçla."""
        return _WITH.fullmatch(self.folded) is not None

    @property
    def may_be_its(self) -> bool:
        """Whether it may be somebody's, without a case: geliri, sigortası."""
        return not self.case and is_possessed(self.folded)

    @property
    def is_in_place(self) -> bool:
        """Whether it ends in -ki, as what is in a place."""
        return self.folded.endswith("ki")

    @property
    def is_dated(self) -> bool:
        """Whether it stands behind a date or a year, and is its: 6 Şubat depreminde."""
        return (self.before in _MONTHS or self.before.isdigit()) and guess_owner(self.written, ()) == ("its",)

    @property
    def _is_compound(self) -> bool:
        return not self.case and self.folded[-2:-1] == "s" and guess_owner(self.written, ()) == ("its",)


def loose_words(target: str, source: str, taken: Sequence[tuple[int, int]]) -> tuple[Loose, ...]:
    """Return the words of a target but those of other renderings, small words, verbs, names and numbers."""
    words = split_words(target, "tr")
    said = frozenset(source.replace("'", " ").replace("’", " ").split())
    return tuple(_loose(words, said, taken))


def _loose(words: Sequence[Word], said: frozenset[str], taken: Sequence[tuple[int, int]]) -> Iterator[Loose]:
    for at, word in enumerate(words):
        folded = fold(word.written, "tr")
        is_taken = any(start < word.end and word.start < end for start, end in taken)
        is_last = at + 1 == len(words) or bool(words[at + 1].gap)
        is_end = at + 1 == len(words) or words[at + 1].gap[:1] in {*".!?"}
        is_verb = _INFINITIVE.fullmatch(folded) is not None or (is_end and _VERB.fullmatch(folded) is not None)
        is_name = bool(word.suffix) or word.written in said
        if is_taken or is_verb or is_name or folded in _SMALL or _NUMBERED.fullmatch(word.written):
            continue
        before = fold(words[at - 1].written, "tr") if at else ""
        behind = "" if is_last else fold(words[at + 1].written, "tr")
        yield Loose(word=word, before=before, behind=behind)
