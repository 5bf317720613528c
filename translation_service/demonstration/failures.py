"""How the demonstration says that it could not go on."""

from translation_service.domain.errors import TranslationServiceError
from translation_service.domain.sentences import Sentence, sentence


class DemonstrationFailed(TranslationServiceError):
    """A stage failed or took too long; `sentence` names it."""

    def __init__(self, template: str, **values: str | int) -> None:
        self.sentence: Sentence = sentence(template, **values)
        super().__init__(str(self.sentence))
