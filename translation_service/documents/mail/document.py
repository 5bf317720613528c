"""A message as a row of blocks, and the Word document of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from translation_service.documents import notices
from translation_service.documents.mail.composing import Composition
from translation_service.documents.mail.message import Attachment, Message, Peculiarity
from translation_service.documents.rebuilt.document import RebuiltDocument
from translation_service.domain.enclosures import ATTACHMENTS_STAY
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, sentence

_SENTENCES: Final = {
    Peculiarity.SIGNED: N_("The message carries an electronic signature. The translation does not."),
    Peculiarity.WINMAIL: N_("The file winmail.dat of this message could not be read and was left out."),
    Peculiarity.REMOTE_PICTURES: N_("Pictures that the message would fetch from the internet were left out."),
    Peculiarity.TOO_DEEP: N_("Messages attached to an attached message were left out."),
}


# A sentence of a thousand names nobody reads.
_MOST_NAMES: Final = 20


def _row(names: Sequence[str]) -> str:
    return ", ".join([*names[:_MOST_NAMES], *("…" for _ in names[_MOST_NAMES : _MOST_NAMES + 1])])


class MailDocument(RebuiltDocument):
    """A message; what comes back is a Word file with its head, its text and the names of its attachments."""

    def __init__(self, message: Message) -> None:
        self._message = message
        self._composition = Composition(message)
        super().__init__(self._composition.sheet)

    def attachments(self) -> list[Attachment]:
        """Return the files that came with the message and with those inside of it."""
        return [one for message in self._message.whole() for one in message.attachments if not one.is_decoration]

    def notices(self) -> Iterator[Notice]:
        peculiarities = frozenset[Peculiarity]().union(*(one.peculiarities for one in self._message.whole()))
        for peculiarity, template in _SENTENCES.items():
            if peculiarity in peculiarities:
                yield Notice(code=peculiarity.value, sentence=sentence(template))
        if names := [one.name for one in self.attachments()]:
            attached = N_("The attachments of the message are not part of its translation: %(names)s.")
            yield Notice(code=ATTACHMENTS_STAY, sentence=sentence(attached, names=_row(names)))
        if self._composition.lost_pictures:
            yield notices.pictures_lost(self._composition.lost_pictures)

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return a Word file with the texts of some blocks (by index) replaced."""
        self._composition.label(pair.target)
        return super().write(texts, pair)
