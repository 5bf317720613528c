"""Numbers in sentences that pages say."""

from pathlib import Path

import pytest
from flask import Flask
from flask_babel import Babel

import translation_service
from translation_service.documents import refusals
from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import sentence
from translation_service.engines.models.limits import ModelLimits, require_size
from translation_service.web.speaking import size, spoken

LOCALE = Path(translation_service.__file__).parent / "locale"


def test_a_limit_is_said_with_its_thousands_parted_and_a_status_as_it_stands() -> None:
    site = Flask(__name__)
    Babel(site, default_locale="tr", default_translation_directories=str(LOCALE))
    within = sentence("%(reason)s (%(status)d)", reason=refusals.too_many_words(500_000).sentence, status=1503)

    with site.test_request_context():
        told = spoken(within)

    assert "500.000" in told
    assert "(1503)" in told


def test_a_model_has_the_size_that_a_refusal_names() -> None:
    site = Flask(__name__)
    Babel(site, default_locale="tr", default_translation_directories=str(LOCALE))
    limit = 200 * 1024 * 1024

    with site.test_request_context(), pytest.raises(RequestRefused) as refused:
        require_size(limit + 1, ModelLimits(size=limit))
    with site.test_request_context():
        shown = size(limit)

    assert shown == "200 MB"
    assert refused.value.sentence.values["limit"] == 200
