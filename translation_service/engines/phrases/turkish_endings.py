"""What rows of Turkish words share: endings behind another vowel, and the numbers to a hundred in words."""

from typing import Final

from translation_service.domain.values.spelling_out import spelled_out

FRONT: Final = str.maketrans("ıua", "iie")
"""What an ending has behind `e` and `i`, by what it has behind other vowels; `BACK` is the other way round."""
BACK: Final = str.maketrans("ie", "ıa")
NUMBERS: Final = {spelled_out(number, "tr"): number for number in range(1, 100)}
NUMBER: Final = "|".join(sorted(NUMBERS, key=len, reverse=True))
"""Part of a pattern, the longest first."""
