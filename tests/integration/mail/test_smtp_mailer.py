"""Conversations with real SMTP servers in every mood."""

import socket
import time
from pathlib import Path
from typing import Any

import pytest

from tests.building.certificates import make_certificate, server_side, trusting
from tests.building.letters import SENDER, a_letter
from tests.building.mail_servers import DROP, HANG, Postmaster, only_ceviri_may_enter, running, talking_without_end
from tests.building.running_service import a_free_port
from translation_service.application.mail.letters import MailRefused, MailUncertain
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.integrations.smtp_mailer import MailSecurity, SmtpMailer

STEPS = ["to_sender", "to_recipient", "to_content"]


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    return make_certificate(tmp_path)


def test_the_envelope_names_one_sender_and_one_recipient() -> None:
    postmaster = Postmaster()
    with running(postmaster) as port:
        a_mailer(port).send(a_letter(recipient="kultur@örnek.bel.tr"))

    (envelope,) = postmaster.envelopes
    assert envelope.mail_from == "ceviri@belediye.example"
    assert envelope.rcpt_tos == ["kultur@xn--rnek-4qa.bel.tr"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("answer", ["451 Try later", "421 Too busy", "452 Disk full"])
def test_a_passing_no_at_any_step_may_be_tried_again(step: str, answer: str) -> None:
    with running(answering(step, answer)) as port, pytest.raises(TemporarilyUnavailable):
        a_mailer(port).send(a_letter())


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("answer", ["550 No such person", "554 Not wanted", "552 Too large"])
def test_a_lasting_no_at_any_step_is_a_refusal(step: str, answer: str) -> None:
    with running(answering(step, answer)) as port, pytest.raises(MailRefused) as refusal:
        a_mailer(port).send(a_letter())

    assert refusal.value.code == "mail_refused"
    assert str(refusal.value.sentence) == f"The mail server refused this mail (answer {answer[:3]})."


def test_a_letter_larger_than_the_server_takes_is_a_refusal() -> None:
    with running(Postmaster(), data_size_limit=1_000) as port, pytest.raises(MailRefused):
        a_mailer(port).send(a_letter())


@pytest.mark.parametrize("step", ["to_sender", "to_recipient"])
def test_a_connection_dropped_before_the_letter_is_out_may_be_tried_again(step: str) -> None:
    with running(answering(step, DROP)) as port, pytest.raises(TemporarilyUnavailable):
        a_mailer(port).send(a_letter())


@pytest.mark.parametrize("silence", [DROP, HANG])
def test_nobody_knows_whether_a_letter_was_taken_when_its_answer_is_missing(silence: str) -> None:
    postmaster = Postmaster(to_content=silence)
    with running(postmaster) as port, pytest.raises(MailUncertain):
        a_mailer(port, timeout=0.5).send(a_letter())

    assert len(postmaster.mails) == 1


def test_the_same_holds_under_encryption(certificate: Path) -> None:
    with running(Postmaster(to_content=DROP), ssl_context=server_side(certificate)) as port:
        mailer = a_mailer(port, security=MailSecurity.TLS, tls=trusting(certificate))

        with pytest.raises(MailUncertain):
            mailer.send(a_letter())


@pytest.mark.parametrize("goodbye", [DROP, "421 Bye", "550 Stay"])
def test_trouble_after_the_letter_was_taken_is_no_failure(goodbye: str) -> None:
    postmaster = Postmaster(to_goodbye=goodbye)
    with running(postmaster) as port:
        a_mailer(port).send(a_letter())

    assert len(postmaster.mails) == 1


def test_a_server_that_never_answers_costs_no_more_than_the_timeout() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(TemporarilyUnavailable):
        a_mailer(silent.getsockname()[1], timeout=0.2).send(a_letter())


@pytest.mark.parametrize("pause", [0.0, 0.1], ids=["at once", "slowly"])
def test_an_answer_without_end_costs_no_more_than_the_timeout(pause: float) -> None:
    began = time.monotonic()
    with talking_without_end(pause) as port, pytest.raises(TemporarilyUnavailable):
        a_mailer(port, timeout=2).send(a_letter())

    assert time.monotonic() - began < 20


def test_a_server_whose_name_is_unknown_may_be_tried_again() -> None:
    mailer = SmtpMailer(host="mail.invalid", port=25, sender=SENDER, timeout=2)

    with pytest.raises(TemporarilyUnavailable):
        mailer.send(a_letter())


def test_it_signs_in_with_the_password() -> None:
    postmaster = Postmaster()
    with running(postmaster, **with_sign_in()) as port:
        a_mailer(port, user="ceviri", password="gizli").send(a_letter())

    assert len(postmaster.mails) == 1


@pytest.mark.parametrize("account", [{"user": "ceviri", "password": "wrong"}, {}], ids=["wrong", "none"])
def test_a_password_somebody_must_correct_costs_no_letter(account: dict[str, Any]) -> None:
    with running(Postmaster(), **with_sign_in()) as port, pytest.raises(TemporarilyUnavailable):
        a_mailer(port, **account).send(a_letter())


def test_a_server_that_offers_no_sign_in_may_be_tried_again() -> None:
    with running(Postmaster()) as port, pytest.raises(TemporarilyUnavailable):
        a_mailer(port, user="ceviri", password="gizli").send(a_letter())


def test_starttls_encrypts_before_the_password_is_sent(certificate: Path) -> None:
    postmaster = Postmaster()
    options = with_sign_in() | {"auth_require_tls": True, "require_starttls": True}
    with running(postmaster, tls_context=server_side(certificate), **options) as port:
        mailer = a_mailer(
            port, security=MailSecurity.STARTTLS, tls=trusting(certificate), user="ceviri", password="gizli"
        )
        mailer.send(a_letter())

    assert len(postmaster.mails) == 1


def test_tls_from_the_first_byte(certificate: Path) -> None:
    postmaster = Postmaster()
    with running(postmaster, ssl_context=server_side(certificate)) as port:
        a_mailer(port, security=MailSecurity.TLS, tls=trusting(certificate)).send(a_letter())

    assert len(postmaster.mails) == 1


@pytest.mark.parametrize(
    ("security", "option"), [(MailSecurity.STARTTLS, "tls_context"), (MailSecurity.TLS, "ssl_context")]
)
def test_a_certificate_nobody_vouches_for_is_not_trusted(
    certificate: Path, security: MailSecurity, option: str
) -> None:
    postmaster = Postmaster()
    with (
        running(postmaster, **{option: server_side(certificate)}) as port,
        pytest.raises(TemporarilyUnavailable),
    ):
        a_mailer(port, security=security).send(a_letter())

    assert postmaster.mails == []


def test_a_server_without_starttls_gets_nothing_in_the_clear() -> None:
    postmaster = Postmaster()
    with running(postmaster) as port, pytest.raises(TemporarilyUnavailable):
        a_mailer(port, security=MailSecurity.STARTTLS).send(a_letter())

    assert postmaster.mails == []


def test_no_connection_is_left_open() -> None:
    before = open_sockets()
    with running(Postmaster(to_content="550 No")) as port:
        for _ in range(3):
            with pytest.raises(MailRefused):
                a_mailer(port).send(a_letter())

    assert open_sockets() == before


def test_making_a_mailer_connects_to_nothing() -> None:
    before = open_sockets()

    mailer = SmtpMailer(host="mail.invalid", port=a_free_port(), sender=SENDER)

    assert (open_sockets(), mailer.is_repeatable) == (before, False)


def test_a_sender_that_is_no_address_is_noticed_at_the_start() -> None:
    with pytest.raises(RequestRefused):
        SmtpMailer(host="127.0.0.1", port=25, sender="nobody")


def answering(step: str, answer: str) -> Postmaster:
    postmaster = Postmaster()
    setattr(postmaster, step, answer)
    return postmaster


def a_mailer(port: int, *, timeout: float = 60, **options: Any) -> SmtpMailer:
    return SmtpMailer(host="127.0.0.1", port=port, sender=SENDER, timeout=timeout, **options)


def with_sign_in() -> dict[str, Any]:
    return {"authenticator": only_ceviri_may_enter, "auth_required": True, "auth_require_tls": False}


def open_sockets() -> int:
    targets = (path.readlink() for path in Path("/proc/self/fd").iterdir() if path.is_symlink())
    return sum(str(target).startswith("socket:") for target in targets)
