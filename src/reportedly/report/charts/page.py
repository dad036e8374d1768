"""A chart as one page that needs nothing else: the drawing, and its figures as a table."""

from collections.abc import Iterable

from reportedly.report.charts.palette import stylesheet
from reportedly.report.charts.svg import Markup, embedded, said, tag
from reportedly.report.table import Table

LOOK = """\
body{margin:1.5rem auto;max-width:60rem;padding:0 1rem;font:15px/1.45 system-ui,sans-serif;
background:var(--rc-ground);color:var(--rc-ink)}
h1{font-size:1.2rem}
caption{text-align:left;font-weight:600;padding:.6rem 0}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.87rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .7rem .3rem 0;
border-bottom:1px solid var(--rc-rule);overflow-wrap:anywhere}
td.figure{font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}
figure{margin:0}
main{overflow-x:auto}
"""


def page(title: str, drawing: str, tables: Iterable[tuple[str, Table]]) -> str:
    """Return a chart as an HTML page.

    Args:
        title: of the page.
        drawing: the chart, as SVG; it has escaped its words.
        tables: what it shows, in rows, each table with its caption.
    """
    head = tag(
        "head",
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width,initial-scale=1">'),
        tag("title", said(title)),
        tag("style", Markup(stylesheet() + LOOK)),
    )
    figure = tag("figure", Markup(embedded(drawing)), class_="chart")
    rows = (table_of(caption, table) for caption, table in tables if table.rows)
    body = tag("body", tag("main", tag("h1", said(title)), figure, *rows))
    return f'<!doctype html>\n<html lang="en">{head}{body}</html>\n'


def table_of(caption: str, table: Table) -> Markup:
    """Return a table as HTML, with a caption and headings that name its columns."""
    heads = (tag("th", said(column.name), scope="col") for column in table.columns)
    kinds = ["figure" if column.figure else "text" for column in table.columns]
    rows = (
        tag(
            "tr",
            *(
                tag("td", said(cell) or Markup("–"), class_=kind)
                for cell, kind in zip(row, kinds, strict=True)
            ),
        )
        for row in table.rows
    )
    return tag(
        "table",
        tag("caption", said(caption)),
        tag("thead", tag("tr", *heads)),
        tag("tbody", *rows),
    )
