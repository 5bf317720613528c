"""What can go wrong with a source, said so that an administrator knows what to do."""

from typing import Final

from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.sentences import N_, Sentence, sentence

UNREADABLE: Final = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
"""What reading JSON raises that is not what its reader expects."""


class SourceAway(TemporarilyUnavailable):
    """A source cannot be used now; its `sentence` says why."""

    def __init__(self, template: str, **values: str | int | Sentence) -> None:
        super().__init__(template % values if values else template)
        self.sentence: Sentence = sentence(template, **values)


def unreachable(host: str) -> SourceAway:
    return SourceAway(N_("%(host)s cannot be reached, or does not answer in time."), host=host)


def failing(host: str, status: int) -> SourceAway:
    return SourceAway(N_("%(host)s has a fault of its own now (status %(status)d)."), host=host, status=status)


def broken_off(host: str) -> SourceAway:
    return SourceAway(N_("The connection to %(host)s broke off. What has arrived is kept for the next try."), host=host)


def too_slow(host: str) -> SourceAway:
    template = N_("The download from %(host)s takes too long. What has arrived is kept for the next try.")
    return SourceAway(template, host=host)


def no_catalogue(host: str) -> SourceAway:
    return SourceAway(N_("%(host)s answers with something that is no catalogue of models."), host=host)


def not_as_before(name: str) -> RequestRefused:
    template = N_(
        "%(name)s is not the file that came under this name and version before, and its source names no checksum. If"
        " you know the new one to be right, import it from a file."
    )
    return RequestRefused("model_changed", template, name=name)


def other_content(name: str) -> SourceAway:
    template = N_("The file %(name)s does not have the SHA-256 that its source names, so it was thrown away.")
    return SourceAway(template, name=name)


def other_size(name: str) -> SourceAway:
    template = N_("The file %(name)s is not as large as its source says, so it was thrown away.")
    return SourceAway(template, name=name)


def gone(host: str, status: int) -> RequestRefused:
    template = N_("%(host)s lists this model but does not hand out its file (status %(status)d).")
    return RequestRefused("model_gone", template, host=host, status=status)


def led_astray(host: str) -> RequestRefused:
    template = N_("%(host)s leads to another address too often, or to one that is neither http nor https.")
    return RequestRefused("model_redirected", template, host=host)


def not_http() -> RequestRefused:
    return RequestRefused("model_address", N_("The address of a source must begin with http:// or https://."))


def cannot_write() -> RequestRefused:
    return RequestRefused("disk_full", N_("The disk took no more while the model was being written. Make room on it."))


def unknown_model(pair: str) -> RequestRefused:
    template = N_("No source that can be reached offers a model for %(pair)s.")
    return RequestRefused("model_unknown", template, pair=pair)


def being_installed() -> SourceAway:
    return SourceAway(N_("This model is being installed by somebody else right now."))
