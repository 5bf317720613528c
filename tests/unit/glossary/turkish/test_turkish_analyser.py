"""The forms of the tables against an analyser written by others; it takes seconds to load."""

from MorphologicalAnalysis.FsmMorphologicalAnalyzer import FsmMorphologicalAnalyzer

from tests.unit.glossary.turkish.test_turkish_generation import _nouns

# Words the analyser's dictionary lacks or inflects otherwise than the dictionary of the Turkish Language Association.
UNKNOWN = 0.05
# The analyser needs ten milliseconds a form; every twelfth of each noun's, in turn, tells as much as all of them.
STEP = 12


def test_an_independent_analyser_knows_the_forms() -> None:
    analyser = FsmMorphologicalAnalyzer()
    forms = [
        form for start, (_, expected) in enumerate(_nouns()) for form in [*expected.values()][start % STEP :: STEP]
    ]

    unknown = [form for form in forms if analyser.morphologicalAnalysis(form).size() == 0]

    assert len(unknown) <= UNKNOWN * len(forms), unknown
