"""Cells of a table say which column they stand in."""

from markupsafe import Markup

from translation_service.web.tables import labelled

COLUMNS = ["Document", "“State” & more", "Deadline"]


def test_every_cell_of_every_row_gets_the_name_of_its_column() -> None:
    rows = Markup('<tr><th scope="row">a</th><td>b</td></tr>\n<tr class="new"><th scope="row">c</th><td>d</td></tr>')

    labels = str(labelled(rows, ["Document", "State"])).count

    assert labels('<th data-label="Document" scope="row">') == 2
    assert labels('<td data-label="State">') == 2


def test_names_of_columns_are_written_as_html_needs_them() -> None:
    row = Markup("<tr><td>1</td><td>2</td></tr>")

    assert 'data-label="“State” &amp; more"' in labelled(row, COLUMNS)


def test_words_that_look_like_cells_stay_words() -> None:
    row = Markup("<tr><td>{}</td></tr>").format("<td>")

    assert labelled(row, COLUMNS) == '<tr><td data-label="Document">&lt;td&gt;</td></tr>'


def test_a_table_without_rows_stays_empty() -> None:
    assert labelled(Markup(" "), COLUMNS) == " "
