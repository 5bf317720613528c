"""People who do their work at a service whose parts die: what did not go through is done again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import select

from tests.building.people import PASSWORD
from tests.building.running_service import RunningService
from translation_service.application.ports import Services
from translation_service.bootstrap import build
from translation_service.demonstration.browser import Browser, Upload
from translation_service.demonstration.failures import DemonstrationFailed
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.requests import Document, Request
from translation_service.settings import Settings

_ORDER = {"source_language": "pt", "target_language": "en", "confidentiality": "ordinary"}


@dataclass(slots=True)
class SteadyPeople:
    """Ayşe, who hands in, and Deniz, who claims and approves whatever waits; both through the pages alone.

    Where things stand they see in the database, as nobody else can.
    """

    service: RunningService
    database_url: str = ""
    services: Services = field(init=False)
    _browsers: dict[str, Browser] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        settings = Settings(data_folder=self.service.data_folder, database_url=self.database_url)
        self.services = build(settings).services

    def hand_in(self, reference: str, uploads: Sequence[Upload]) -> bool:
        """Hand files in as one request unless one with this reference is there; tell whether it is."""
        if not self._knows(reference):
            self._attempt("ayse", partial(_hand_in, reference=reference, uploads=uploads))
        return self._knows(reference)

    def do_what_waits(self) -> None:
        """Claim every document that waits for a reviser and approve every one that was claimed, once."""
        for document in self.documents():
            page = f"/review/documents/{document.id}"
            if document.state is DocumentState.QUEUED:
                self._attempt("deniz", partial(_submit, page="/review", path=f"{page}/claim"))
            elif document.state is DocumentState.IN_REVISION:
                approval = f"{page}/approval"
                self._attempt("deniz", partial(_submit, page=approval, path=approval, confirms_rest="y"))

    def documents(self) -> list[Document]:
        with self.services.reading() as session:
            return list(session.scalars(select(Document).order_by(Document.id)))

    def mails(self) -> list[Mail]:
        with self.services.reading() as session:
            return list(session.scalars(select(Mail).order_by(Mail.id)))

    def _knows(self, reference: str) -> bool:
        with self.services.reading() as session:
            return session.scalar(select(Request.id).where(Request.reference == reference)) is not None

    def _attempt(self, name: str, act: Callable[[Browser], None]) -> None:
        try:
            act(self._signed_in(name))
        except DemonstrationFailed:
            return  # it is seen in the database whether it was done all the same

    def _signed_in(self, name: str) -> Browser:
        if name not in self._browsers:
            browser = Browser(f"http://127.0.0.1:{self.service.port}")
            address = f"{name}@belediye.example"
            _submit(browser, page="/sign-in", path="/sign-in", address=address, password=PASSWORD, back="")
            self._browsers[name] = browser
        return self._browsers[name]


def _hand_in(browser: Browser, *, reference: str, uploads: Sequence[Upload]) -> None:
    browser.open("/requests/new")
    browser.hand_in("/requests/new", {**_ORDER, "reference": reference}, uploads)


def _submit(browser: Browser, *, page: str, path: str, **values: str) -> None:
    """Open a page for its token, and send a form."""
    browser.open(page)
    browser.submit(path, values)
