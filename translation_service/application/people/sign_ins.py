"""Being signed in: each sign-in is a row, so that the service can end it, whoever holds its cookie."""

from secrets import token_urlsafe

from sqlalchemy import delete
from sqlalchemy.orm import Session

from translation_service.application.ports import Services
from translation_service.domain.ids import PersonId
from translation_service.persistence.people import SignIn


def begin_sign_in(session: Session, *, person_id: PersonId, services: Services) -> str:
    """Note that a person has proved who they are, and return the token that their browser keeps."""
    now = services.clock()
    session.execute(delete(SignIn).where(SignIn.ends_at <= now))
    sign_in = SignIn(token=token_urlsafe(24), person_id=person_id, ends_at=now + services.rules.session_length)
    session.add(sign_in)
    session.flush()
    return sign_in.token


def end_sign_in(session: Session, *, token: str) -> None:
    """Sign one browser out."""
    session.execute(delete(SignIn).where(SignIn.token == token))


def end_sign_ins(session: Session, *, person_id: int, except_token: str = "") -> None:
    """Sign a person out everywhere, but for the browser that holds `except_token`."""
    session.execute(delete(SignIn).where(SignIn.person_id == person_id, SignIn.token != except_token))
