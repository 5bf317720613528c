"""How often the form that the editor inserts first is the one that the reference has, and how often the menu has it."""

from collections.abc import Iterator

from benchmarks.terminology_sentences import DATA, sentences
from glossary.csv_files import read_terms
from glossary.folding import fold
from glossary.insertion import choices_of, likely_form
from glossary.matching import Hit, TermFinder
from glossary.terms import TermStatus, terms_serving

# Here the reference shows no form, or one that is written otherwise on purpose.
_LEFT_OUT = frozenset({"capitals", "line-break", "look-alike", "homograph"})


def print_forms() -> None:
    """Print both shares over the English sentences whose terms stand once in the Turkish ones."""
    first = offered = dictionary = count = 0
    for text, hit, wanted in _places():
        likely = fold(likely_form(text, start=hit.start, end=hit.end, term=hit.term), "tr")
        menu = {fold(choice.text, "tr") for choice in choices_of(hit.term.target, language="tr")}
        count += 1
        first += likely == wanted
        offered += wanted in {likely, *menu}
        dictionary += wanted == fold(hit.term.target, "tr")
    print(f"forms inserted into Turkish: {count} places, first offered right {100 * first / count:.1f} %, ", end="")
    print(f"in the menu {100 * offered / count:.1f} %, dictionary form {100 * dictionary / count:.1f} %")


def _places() -> Iterator[tuple[str, Hit, str]]:
    terms = read_terms((DATA / "terminology-glossary.csv").read_bytes()).terms
    english = TermFinder(terms_serving(terms, source_language="en", target_language="tr"), "en")
    turkish = TermFinder(terms, "tr")
    for said, rendered in zip(sentences("en"), sentences("tr"), strict=True):
        if rendered.kind not in _LEFT_OUT:
            hits = [hit for hit in english.find(said.text) if hit.term.status is TermStatus.PREFERRED]
            found = turkish.find(rendered.text)
            for hit in hits:
                forms = [one.surface for one in found if one.term.source == hit.term.target]
                if len(forms) == 1 and sum(one.term == hit.term for one in hits) == 1:
                    yield said.text, hit, fold(forms[0], "tr")
