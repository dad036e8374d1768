"""`reportedly review`: what people decide, with who, when and why."""

from enum import StrEnum
from typing import Annotated

import typer

from reportedly.cli.call import ledger_path
from reportedly.cli.deciding import author, decide
from reportedly.cli.listing import show_agreement, show_log, show_queue
from reportedly.cli.options import JsonOption, LedgerOption, LimitOption
from reportedly.cli.walking import walk
from reportedly.desk.deciding import Asking
from reportedly.ledger.store import open_ledger
from reportedly.model.correction import Part
from reportedly.model.issue import Verdict


class Action(StrEnum):
    """What a reviewer can do."""

    QUEUE = "queue"
    WALK = "walk"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    SPLIT = "split"
    GRADE = "grade"
    UNDO = "undo"
    LOG = "log"
    AGREEMENT = "agreement"


ActionArgument = Annotated[
    Action, typer.Argument(help="What to do; queue lists what is to be looked at.")
]
IdsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID…]", help="Claims or incidents; of undo, a judgement; of grade, a voice."
    ),
]
NameOption = Annotated[
    str | None,
    typer.Option(
        "--as", metavar="NAME", help="Who decides. Default: REPORTEDLY_REVIEWER, else you."
    ),
]
WhyOption = Annotated[str, typer.Option("--why", metavar="WORDS", help="The reason.")]
FieldOption = Annotated[
    Part | None, typer.Option("--field", help="Of correct: the field that is wrong.")
]
WordsOption = Annotated[
    str | None,
    typer.Option("--words", metavar="WORDS", help="Of correct: the right words of the text."),
]
SpanOption = Annotated[
    str | None,
    typer.Option("--span", metavar="START:END", help="Of correct: where they stand."),
]
NoneOption = Annotated[
    bool, typer.Option("--none", help="Of correct: the text says nothing of this field.")
]
ValueOption = Annotated[
    str | None,
    typer.Option("--value", metavar="GRADE", help="Of grade: A to F, or an incident's."),
]
FromOption = Annotated[
    str | None,
    typer.Option("--from", metavar="ID", help="Of split: the incident that they leave."),
]
BlindOption = Annotated[
    bool, typer.Option("--blind", help="Of queue and walk: as if nobody else had judged.")
]


def review(
    action: ActionArgument = Action.QUEUE,
    ids: IdsArgument = None,
    *,
    ledger: LedgerOption = None,
    as_: NameOption = None,
    why: WhyOption = "",
    field: FieldOption = None,
    words: WordsOption = None,
    span: SpanOption = None,
    none: NoneOption = False,
    value: ValueOption = None,
    from_: FromOption = None,
    blind: BlindOption = False,
    limit: LimitOption = None,
    json_: JsonOption = False,
) -> None:
    """Accept, reject, correct claims; say which are the same.

    Nothing is overwritten: a judgement is a row with its author, time and reason, undone by
    another row. What was rejected leaves all figures and keeps its row. A field is corrected by
    other words of the same document. same, different and unsure take claims or incidents; split
    takes claims out of an incident. walk asks one by one. agreement says how far people agree.
    """
    path = ledger_path(ledger)
    asking = Asking(
        ids=tuple(ids or ()),
        part=field,
        words=words,
        span=span,
        none=none,
        from_=from_,
        grade=value or "",
    )
    who = author(as_)
    with open_ledger(path, create=False) as opened:
        if action is Action.QUEUE:
            show_queue(opened, who if blind else None, limit, json_=json_)
        elif action is Action.WALK:
            walk(opened, who, limit, blind=blind)
        elif action is Action.LOG:
            show_log(opened, json_=json_)
        elif action is Action.AGREEMENT:
            show_agreement(opened, json_=json_)
        else:
            decide(opened, Verdict(action.value), asking, (who, why), json_=json_)
