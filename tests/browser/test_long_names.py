"""Names as long as the forms take them, in tables."""

from pathlib import Path

from playwright.sync_api import Browser

from translation_service import web

STYLE = (Path(web.__file__).parent / "static" / "style.css").read_text(encoding="utf-8")
ROW = (
    '<tr><th scope="row">{long}</th><td>çevirmen bekliyor</td><td class="long">Elif Şahin</td>'
    '<td class="long">{long}</td><td class="number">12.345</td>'
    '<td class="long">Ayşe<span class="row-note">{long}</span></td></tr>'
)


def test_no_name_widens_a_table(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1024, "height": 700})
    rows = "".join(ROW.format(long=long) for long in ("Ş" * 150, "Fen İşleri Müdürlüğü"))
    page.set_content(f"<style>{STYLE}</style><div class='table-scroll'><table><tbody>{rows}</tbody></table></div>")

    overhang, line = page.evaluate(
        "[document.querySelector('.table-scroll').scrollWidth - document.querySelector('.table-scroll').clientWidth,"
        " document.querySelector('tr:last-child').getBoundingClientRect().height]"
    )

    page.close()
    assert overhang <= 0
    assert line < 120, "words are broken in the cells beside it"
