"""`reportedly brief`: key points, body, evidence and method as Markdown."""

from reportedly.cli.call import ledger_path, settings
from reportedly.cli.options import AsOfOption, ConventionOption, JsonOption, LedgerOption
from reportedly.cli.screen import write, write_json
from reportedly.desk.desk import desk_of
from reportedly.lexicon.wording_book import load_wording
from reportedly.pipeline import READER_VERSION
from reportedly.report.brief import compose, method
from reportedly.report.markdown import markdown


def brief(
    *,
    ledger: LedgerOption = None,
    convention: ConventionOption = "plain",
    as_of: AsOfOption = None,
    json_: JsonOption = False,
) -> None:
    """Write a brief with citations, as Markdown.

    Every sentence with a number cites its claims. It ends with the evidence, the method,
    the limits, and what was left out of the figures.
    """
    asked = settings(convention, as_of)
    desk = desk_of(ledger_path(ledger), asked)
    birth = (("program", READER_VERSION), ("rules", desk.rules))
    how = (*method(asked, desk.ground), *birth)
    made = compose(desk.incidents, desk.ground, load_wording(), how)
    if json_:
        write_json(
            {
                "section": one.section,
                "heading": one.heading,
                "text": one.text,
                "claims": [*one.claims],
            }
            for one in made.statements
        )
    else:
        write(markdown(made, desk.ground))
