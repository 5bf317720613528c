"""Messages as the internet carries them (EML)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message as Entity
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_endless, refuse_endless_lines, refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.mail import armour, hypertext, plain
from translation_service.documents.mail.bounds import Bounded
from translation_service.documents.mail.bulk import Bulk
from translation_service.documents.mail.calendar import Event, event_in
from translation_service.documents.mail.charsets import decode
from translation_service.documents.mail.envelopes import signed_text
from translation_service.documents.mail.headers import addresses_of, date_of, text_of
from translation_service.documents.mail.message import Attachment, Message, Passage, Peculiarity, Table
from translation_service.documents.mail.rich_text import page_or_words
from translation_service.documents.mail.versions import says_as_much, says_mostly
from translation_service.documents.mail.winmail import Winmail, unwrapped

_SIGNATURES: Final = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)
_SEALED: Final = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_PACKED: Final = frozenset({"base64", "quoted-printable"})
_WINMAIL: Final = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_MESSAGE_ENDING: Final = ".eml"


def read_message(content: bytes, limits: Limits, *, depth: int = 0) -> Message:
    """Return a message; `depth` counts how many messages it is inside of. Raises `DocumentRefused`."""
    return message_of(_entity(content, limits), limits, depth=depth)


def message_of(entity: Entity, limits: Limits, *, depth: int = 0) -> Message:
    """Return the message of a parsed entity."""
    reading = _Reading(limits=limits, depth=depth)
    reading.take(entity, is_body=True, depth=0)
    return Message(
        sender=addresses_of(_raws(entity, "from") or _raws(entity, "sender")),
        to=addresses_of(_raws(entity, "to")),
        cc=addresses_of(_raws(entity, "cc")),
        date=date_of(_raws(entity, "date")[0]) if _raws(entity, "date") else "",
        subject=text_of(" ".join(_raws(entity, "subject")[:1])),
        event=reading.event,
        body=tuple(reading.body()),
        attachments=tuple(reading.attached()),
        inner=tuple(reading.inner),
        peculiarities=frozenset(reading.peculiarities),
    )


def _wrapped_message(content: bytes, limits: Limits, *, depth: int) -> Message:
    """Return a message that Outlook wrapped with another."""
    reading = _Reading(limits=limits, depth=depth)
    wrapped = reading.unwrap(content)
    return Message(
        sender=text_of(wrapped.sender),
        to=text_of(wrapped.to),
        cc=text_of(wrapped.cc),
        date=wrapped.date,
        subject=text_of(wrapped.subject),
        body=tuple(reading.body()),
        attachments=tuple(reading.attached()),
        inner=tuple(reading.inner),
        peculiarities=frozenset(reading.peculiarities),
    )


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that is shown, in several parts where files stand within it; `plain` is its version in plain words."""

    parts: tuple[Entity, ...]
    plain: Entity | None = None


@dataclass(slots=True, kw_only=True)
class _Reading:
    """Collects what a message is made of, part by part."""

    limits: Limits
    depth: int
    inner: list[Message] = field(default_factory=list)
    peculiarities: set[Peculiarity] = field(default_factory=set)
    event: Event | None = None
    _texts: list[_Text] = field(default_factory=list)
    _attachments: list[tuple[str, str, Entity]] = field(default_factory=list)
    _pictures: dict[str, bytes] = field(default_factory=dict)
    _wrapped: Winmail | None = None
    _parts: int = 0

    def take(self, part: Entity, *, is_body: bool, depth: int) -> None:
        """Take a part; `is_body` says that its text is shown, not one of the other versions of it."""
        self._parts += 1
        refuse_more(depth, self.limits.depth_limit, refusals.too_deep)
        refuse_more(self._parts, self.limits.part_limit, refusals.too_many_parts)
        kind = part.get_content_type()
        if kind == "multipart/encrypted":
            raise refusals.sealed_message()
        if kind in _SEALED and not _is_signature_file(part):
            self.take(self._opened(part), is_body=is_body, depth=depth + 1)
        elif kind in _SIGNATURES:
            self.peculiarities.add(Peculiarity.SIGNED)
        elif kind in _WINMAIL or _name(part).lower() == "winmail.dat":
            self.unwrap(_payload(part))
        elif part.is_multipart():
            self._take_many(part, kind, is_body=is_body, depth=depth)
        else:
            self._take_one(part, kind, is_body=is_body)

    def _opened(self, envelope: Entity) -> Entity:
        """Return the part that an envelope of a signature holds; refuse one that is encrypted."""
        text = signed_text(_payload(envelope))
        if text is None:
            raise refusals.sealed_message()
        self.peculiarities.add(Peculiarity.SIGNED)
        return _entity(text, self.limits)

    def body(self) -> Iterator[Passage | Table]:
        """Return the paragraphs of all texts that are shown, in order."""
        said = [one for text in self._texts for one in self._said(text)]
        if not said and self._wrapped is not None:
            said = list(self._wrapped_text(self._wrapped))
        described = [] if self.event is None else list(plain.passages(self.event.description))
        yield from said
        if not says_mostly(said, described):
            yield from described

    def attached(self) -> Iterator[Attachment]:
        """Return the files that came along, those the body shows marked as its decoration."""
        for content_id, name, part in self._attachments:
            yield Attachment(name=name, content=_payload(part), content_id=content_id)
        yield from self._wrapped.files if self._wrapped else ()

    def _said(self, text: _Text) -> Sequence[Passage | Table]:
        shown = [one for part in text.parts for one in self._shown(part)]
        words = [] if text.plain is None else list(self._plain(text.plain))
        return shown if says_as_much(shown, words) else words

    def _shown(self, part: Entity) -> Sequence[Passage | Table]:
        is_page = part.get_content_type() == "text/html"
        return self._reduced(_decoded(part)) if is_page else list(self._plain(part))

    def _plain(self, part: Entity) -> Iterator[Passage | Table]:
        is_flowed = str(part.get_param("format", "")).lower() == "flowed"
        deletes = str(part.get_param("delsp", "")).lower() == "yes"
        text = _decoded(part)
        refuse_endless(text, self.limits)
        return plain.passages(self._unarmoured(text), is_flowed=is_flowed, deletes_space=deletes)

    def _unarmoured(self, text: str) -> str:
        lines = text.replace("\r\n", "\n")
        if armour.is_encrypted(lines):
            raise refusals.sealed_message()
        signed = armour.without_signature(lines)
        if signed is None:
            return text
        self.peculiarities.add(Peculiarity.SIGNED)
        return signed

    def unwrap(self, content: bytes) -> Winmail:
        """Take what Outlook wrapped; of a damaged file nothing is left."""
        try:
            wrapped = unwrapped(content)
        except ValueError:
            self.peculiarities.add(Peculiarity.WINMAIL)
            return Winmail()
        self._wrapped = wrapped
        self._pictures |= {one.content_id: one.content for one in wrapped.files if one.is_decoration}
        refuse_more(len(wrapped.files) + len(wrapped.messages), self.limits.part_limit, refusals.too_many_parts)
        if wrapped.messages and self.depth >= self.limits.message_depth_limit:
            self.peculiarities.add(Peculiarity.TOO_DEEP)
        else:
            self.inner += [_wrapped_message(one, self.limits, depth=self.depth + 1) for one in wrapped.messages]
        return wrapped

    def _wrapped_text(self, wrapped: Winmail) -> Sequence[Passage | Table]:
        page, words = wrapped.page, wrapped.words
        if not page and not words and wrapped.rich_text:
            page, words = page_or_words(wrapped.rich_text)
        return self._reduced(page) if page else list(plain.passages(words))

    def _reduced(self, page: str) -> Sequence[Passage | Table]:
        reduced = hypertext.reduce(page, self._pictures, self.limits)
        if reduced.has_remote_pictures:
            self.peculiarities.add(Peculiarity.REMOTE_PICTURES)
        return reduced.passages

    def _take_many(self, part: Entity, kind: str, *, is_body: bool, depth: int) -> None:
        payload = part.get_payload()
        inner = [one for one in payload if isinstance(one, Entity)] if isinstance(payload, list) else []
        if kind == "message/rfc822":
            self._take_messages(part, inner)
        elif kind == "multipart/alternative":
            self._take_versions(inner, is_body=is_body, depth=depth + 1)
        elif kind.startswith("multipart/"):
            for one in inner:
                self.take(one, is_body=is_body, depth=depth + 1)

    def _take_versions(self, versions: Sequence[Entity], *, is_body: bool, depth: int) -> None:
        """Take the versions of one text: the last is the richest, a plain one stands by."""
        plain_ones = [one for one in versions if one.get_content_type() == "text/plain" and _payload(one).strip()]
        worded = [one for one in versions if one.is_multipart() or one.get_content_type() == "text/html"]
        best = worded[-1] if worded else plain_ones[0] if plain_ones else None
        known = len(self._texts)
        for one in versions:
            self.take(one, is_body=is_body and one is best, depth=depth)
        if is_body and plain_ones and best is not plain_ones[0]:
            shown = tuple(part for text in self._texts[known:] for part in text.parts)
            self._texts[known:] = [_Text(shown, plain_ones[0]) if shown else _Text((plain_ones[0],))]

    def _take_messages(self, part: Entity, messages: Sequence[Entity]) -> None:
        if self.depth >= self.limits.message_depth_limit:
            self.peculiarities.add(Peculiarity.TOO_DEEP)
        elif str(part.get("content-transfer-encoding", "")).strip().lower() in _PACKED:
            # The standard forbids packing a message, some programs do it all the same.
            self.inner += [read_message(_unpacked(part, one), self.limits, depth=self.depth + 1) for one in messages]
        else:
            self.inner += [message_of(one, self.limits, depth=self.depth + 1) for one in messages]

    def _take_one(self, part: Entity, kind: str, *, is_body: bool) -> None:
        name, content_id = _name(part), text_of(str(part.get("content-id", ""))).strip("<>")
        is_text = _may_be_text(part, kind) and (not name or self._is_first())
        if kind == "text/calendar" and self.event is None:
            self.event = event_in(_decoded(part))
        if is_text:
            if is_body:
                self._texts.append(_Text((part,)))
        elif name.lower().endswith(_MESSAGE_ENDING):
            self._take_file(part, name)
        elif is_body or name or part.get_content_maintype() != "text":
            is_picture = part.get_content_maintype() == "image" and part.get_content_disposition() != "attachment"
            if is_picture and content_id:
                self._pictures[content_id] = _payload(part)
            shown = content_id if is_picture else ""
            self._attachments.append((shown, name or _made_up(kind, len(self._attachments)), part))

    def _is_first(self) -> bool:
        """Tell whether nothing stands before a part: some programs name the text of a message like a file."""
        return not self._texts and not self._attachments and not self.inner

    def _take_file(self, part: Entity, name: str) -> None:
        """Take a message that was attached as a file."""
        content = _payload(part)
        if self.depth >= self.limits.message_depth_limit or not content.strip():
            self._attachments.append(("", name, part))
        else:
            self.inner.append(read_message(content, self.limits, depth=self.depth + 1))


def _may_be_text(part: Entity, kind: str) -> bool:
    """Tell whether a part is shown as it stands; one that should hold others and does not is text as well."""
    is_wording = kind in {"text/plain", "text/html"} or kind.startswith("multipart/")
    return is_wording and part.get_content_disposition() != "attachment"


def _entity(content: bytes, limits: Limits) -> Entity:
    refuse_endless_lines(content, limits)
    try:
        bulk = Bulk()
        light = bulk.lightened(content.lstrip(b"\r\n"))
        return message_from_bytes(light, policy=Bounded(limits=limits, bulk=bulk))  # type: ignore[call-arg] # policies take what they name
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise refusals.damaged() from error


def _decoded(part: Entity) -> str:
    return decode(_payload(part), part.get_content_charset())


def _payload(part: Entity) -> bytes:
    policy, payload = part.policy, part.get_payload()
    if isinstance(policy, Bounded) and policy.bulk.is_in(payload):
        return policy.bulk.unpacked(payload, str(part.get("content-transfer-encoding", "")))
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return content if isinstance(content, bytes) else b""


def _unpacked(part: Entity, inner: Entity) -> bytes:
    packed = Entity(policy=part.policy)
    packed["content-transfer-encoding"] = str(part["content-transfer-encoding"]).strip()
    packed.set_payload(inner.as_bytes().decode("ascii", "replace"))
    return _payload(packed)


def _raws(entity: Entity, name: str) -> list[str]:
    return [str(value) for key, value in entity.raw_items() if key.lower() == name]


def _name(part: Entity) -> str:
    for field_name in ("content-disposition", "content-type"):
        _name_in_unicode(part, field_name)
    try:
        found = part.get_filename("")
    except (LookupError, ValueError, TypeError, IndexError):
        return ""
    return text_of(str(found)) if found else ""


def _name_in_unicode(part: Entity, field_name: str) -> None:
    """Decode a field that holds bare bytes, which nothing allows: the library would make question marks of them."""
    raw = next(iter(_raws(part, field_name)), "")
    if any("\udc80" <= letter <= "\udcff" for letter in raw):
        part.replace_header(field_name, decode(raw.encode("utf-8", "surrogateescape"), None))


def _is_signature_file(part: Entity) -> bool:
    return _name(part).lower().endswith(".p7s")


def _made_up(kind: str, number: int) -> str:
    ending = {"text/calendar": ".ics", "text/plain": ".txt", "text/html": ".html", "image/jpeg": ".jpg"}
    return f"{number + 1}{ending.get(kind, '.' + kind.rpartition('/')[2][:10])}"
