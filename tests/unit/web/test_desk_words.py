"""What coordination says in numbers."""

from pathlib import Path

from flask import Flask
from flask_babel import Babel

import translation_service
from translation_service.persistence.reading.desk import Load
from translation_service.web.desk.presenters import load_words

LOCALE = Path(translation_service.__file__).parent / "locale"


def test_thousands_are_parted_as_the_language_of_the_page_does_it() -> None:
    site = Flask(__name__)
    Babel(site, default_locale="tr", default_translation_directories=str(LOCALE))

    with site.test_request_context():
        told = load_words(Load(person_id=1, name="Deniz Arslan", documents=2, words=1840))

    assert told == "Deniz Arslan – 2 belge, 1.840 kelime"
