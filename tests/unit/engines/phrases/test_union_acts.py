"""Acts of the European Union in drafts, by an engine that knows laws."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts


@pytest.mark.parametrize(
    ("languages", "source", "asked", "answer", "wanted"),
    [
        (
            "en-tr",
            "See Article 6 of Regulation (EU) 2016/679.",
            "See Article 6 of Law No. 2016/679.",
            "2016/679 sayılı Kanun'un 6. maddesine bakın.",
            "(AB) 2016/679 sayılı Tüzük'ün 6. maddesine bakın.",
        ),
        (
            "en-tr",
            "Directive 2006/123/EC is applied by Decision (EC) No 77/2009.",
            "Law No. 2006/123 is applied by Law No. 77/2009.",
            "2006/123 sayılı Kanun, 77/2009 sayılı kanuna göre uygulanır.",
            "2006/123/EC sayılı Direktif, (AT) 77/2009 sayılı Karar'a göre uygulanır.",
        ),
        (
            "tr-en",
            "(AB) 2018/1725 sayılı Tüzük uygulanır.",
            "(AB) 2018/1725 sayılı Tüzük uygulanır.",
            "Regulation No. 2018/1725 is applied.",
            "Regulation (EU) 2018/1725 is applied.",
        ),
    ],
)
def test_acts_of_the_union_are_called_by_kind_and_body(
    *, languages: str, source: str, asked: str, answer: str, wanted: str
) -> None:
    assert drafts(languages, source, asked=asked, answer=answer) == [wanted]
