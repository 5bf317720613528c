"""Being signed in: each sign-in is a row, so that the service can end it, whoever holds its cookie."""

from secrets import token_urlsafe

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from translation_service.application.ports import Services
from translation_service.domain.ids import PersonId
from translation_service.persistence.people import SignIn, kept_token


def begin_sign_in(session: Session, *, person_id: PersonId, services: Services, ticket: str = "") -> str:
    """Note that a person has proved who they are, and return the token that their browser keeps.

    `ticket` ends the session of the identity provider later, where one led here.
    """
    now = services.clock()
    session.execute(delete(SignIn).where(SignIn.ends_at <= now))
    ends_at = now + services.rules.session_length
    token = token_urlsafe(24)
    session.add(SignIn(token=kept_token(token), person_id=person_id, ends_at=ends_at, ticket=ticket))
    session.flush()
    return token


def end_sign_in(session: Session, *, token: str) -> str:
    """Sign one browser out, and return the ticket it came with."""
    ticket = session.scalar(select(SignIn.ticket).where(SignIn.token == kept_token(token)))
    session.execute(delete(SignIn).where(SignIn.token == kept_token(token)))
    return ticket or ""


def end_sign_ins(session: Session, *, person_id: int, except_token: str = "") -> None:
    """Sign a person out everywhere, but for the browser that holds `except_token`."""
    session.execute(delete(SignIn).where(SignIn.person_id == person_id, SignIn.token != kept_token(except_token)))
