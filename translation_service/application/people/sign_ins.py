"""Being signed in: each sign-in is a row, so that the service can end it, whoever holds its cookie."""

from secrets import token_urlsafe

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from translation_service.application.ports import Services
from translation_service.domain.ids import PersonId
from translation_service.persistence.people import SignIn


def begin_sign_in(session: Session, *, person_id: PersonId, services: Services, ticket: str = "") -> str:
    """Note that a person has proved who they are, and return the token that their browser keeps.

    `ticket` ends the session of the identity provider later, where one led here.
    """
    now = services.clock()
    session.execute(delete(SignIn).where(SignIn.ends_at <= now))
    ends_at = now + services.rules.session_length
    sign_in = SignIn(token=token_urlsafe(24), person_id=person_id, ends_at=ends_at, ticket=ticket)
    session.add(sign_in)
    session.flush()
    return sign_in.token


def end_sign_in(session: Session, *, token: str) -> str:
    """Sign one browser out, and return the ticket it came with."""
    ticket = session.scalar(select(SignIn.ticket).where(SignIn.token == token))
    session.execute(delete(SignIn).where(SignIn.token == token))
    return ticket or ""


def end_sign_ins(session: Session, *, person_id: int, except_token: str = "") -> None:
    """Sign a person out everywhere, but for the browser that holds `except_token`."""
    session.execute(delete(SignIn).where(SignIn.person_id == person_id, SignIn.token != except_token))
