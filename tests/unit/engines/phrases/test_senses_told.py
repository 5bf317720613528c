"""Words of several senses, and times that are not exact, as an English source tells them."""

import pytest

from translation_service.engines.dates.about_times import with_times_about
from translation_service.engines.phrases.applications import with_applications_handed_in


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("Your application will be withdrawn.", "Uygulamanız geri çekilir.", "Başvurunuz geri çekilir."),
        ("The application for aid is late.", "Yardım uygulaması geç.", "Yardım başvurusu geç."),
        ("Visa applications are pending.", "Vize uygulamaları bekliyor.", "Vize başvuruları bekliyor."),
        ("The application does not support it.", "Uygulama onu desteklemez.", "Uygulama onu desteklemez."),
        ("Write prompts for your applications.", "Uygulamanız için yazın.", "Uygulamanız için yazın."),
        ("The application rests on implementing it.", "Başvuru uygulamaya dayanır.", "Başvuru uygulamaya dayanır."),
        ("The application of the law", "Kanunun uygulaması", "Kanunun uygulaması"),
        ("Install your application on the phone.", "Uygulamanızı telefona kurun.", "Uygulamanızı telefona kurun."),
        ("Once the application is downloaded", "Uygulama indirildiğinde", "Uygulama indirildiğinde"),
        ("Start the application and wait.", "Uygulamayı başlatıp bekleyin.", "Uygulamayı başlatıp bekleyin."),
        ("Practice makes perfect.", "Uygulama mükemmelleştirir.", "Uygulama mükemmelleştirir."),
    ],
)
def test_what_is_handed_in_is_no_software(source: str, target: str, wanted: str) -> None:
    assert with_applications_handed_in(target, source) == wanted


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("It happened at about 4 p.m.", "Saat 15'te değil, saat 16.00'da oldu.",
         "Saat 15'te değil, saat 16.00 sıralarında oldu."),
        ("It happened around 16:00.", "Yaklaşık saat 16.00'da oldu.", "Yaklaşık saat 16.00'da oldu."),
        ("It happened at 4 p.m., about 3 km away.", "3 km ötede saat 16.00'da oldu.", "3 km ötede saat 16.00'da oldu."),
    ],
)  # fmt: skip
def test_a_time_that_is_not_exact_is_said_so(source: str, target: str, wanted: str) -> None:
    assert with_times_about(target, source) == wanted
