"""Precision and recall of `extract` against a list that a person wrote by hand.

The list names real reports by id and offset; the reports stay outside the repository.
"""

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.articles import Article, read_articles
from benchmarks.floors import Section, digest, fallen, settle
from benchmarks.matching import Mention, Pair, left_out, match, score
from benchmarks.options import HERE, Options
from benchmarks.table import share, table
from benchmarks.verdicts import show_verdicts
from reportedly.model.unknown import UNKNOWN, Unknown

LIST = HERE / "human" / "north_korea.tsv"
NAME = "human_north_korea"
TOPIC = "north-korea-russia"
KINDS = "# scope: kinds "
HEAD = ("kind", "listed", "found", "right", "P", "R", "F1", "right without value", "F1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The list.

    Attributes:
        kinds: the kinds that it covers.
        mentions: its rows.
    """

    kinds: tuple[str, ...]
    mentions: tuple[Mention, ...]

    @property
    def numberless(self) -> frozenset[str]:
        """The kinds whose rows never have a number: no value is asked of them."""
        numbered = {one.kind for one in self.mentions if (one.lo, one.hi) != (UNKNOWN, UNKNOWN)}
        return frozenset(one.kind for one in self.mentions) - numbered


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """The list and the program's claims, matched.

    Attributes:
        listed: the list.
        found: the claims of its kinds.
        strict: pairs of the same value.
        lenient: pairs whatever their value.
    """

    listed: Listed
    found: tuple[Mention, ...]
    strict: tuple[Pair, ...]
    lenient: tuple[Pair, ...]


def measure_human(options: Options) -> int:
    """Measure, print and compare; return 1 where a figure fell, 2 where the program did."""
    if not options.articles.is_file():
        print(f"human: skipped, there is no {options.articles}. Name it with --articles.")
        return 0
    listed = read_list(LIST.read_text(encoding="utf-8"))
    lines = _extract(read_articles(options.articles, TOPIC), options)
    if lines is None:
        return 2
    agreement = agree(listed, lines)
    print(by_kind(agreement))
    figures = figures_of(agreement)
    print("\n".join(f"{name}: {value:.3f}" for name, value in figures.items()))
    if options.misses:
        print("\n".join(differences(agreement)))
    section = Section(name=NAME, digest=digest(LIST), figures=figures)
    verdicts = settle(options.floors, [section], writes=options.pin, lower=options.lower)
    show_verdicts(verdicts)
    return int(fallen(verdicts, lower=options.lower))


def read_list(text: str) -> Listed:
    """Read the list: comments first, a line of names, a row for each mention."""
    lines = text.splitlines()
    stated = " ".join(line for line in lines if line.startswith(KINDS))
    kinds = stated.removeprefix(KINDS).rstrip(";").split(", ")
    head, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    records = (dict(zip(head, row, strict=True)) for row in rows)
    return Listed(kinds=tuple(kinds), mentions=tuple(map(_listed, records)))


def agree(listed: Listed, lines: Iterable[tuple[Article, str]]) -> Agreement:
    """Match the claims of the program's lines of JSON with the list."""
    found = tuple(
        mention
        for article, line in lines
        for mention in mentions(article, line)
        if mention.kind in listed.kinds
    )
    free = listed.numberless

    def equal(one: Mention, other: Mention) -> bool:
        return one.kind in free or one.same_value(other)

    return Agreement(
        listed=listed,
        found=found,
        strict=match(listed.mentions, found, equal),
        lenient=match(listed.mentions, found, lambda _, __: True),
    )


def mentions(article: Article, line: str) -> list[Mention]:
    """Return the claims of one line of `extract`, counted in the text without its title."""
    record = json.loads(line)
    text = record.get("text") or article.text
    shift = max(0, text.find(article.text))
    return [_found(article.id, claim, shift) for claim in record.get("claims", ())]


def figures_of(agreement: Agreement) -> dict[str, float]:
    """Return the figures that are pinned."""
    wanted, found = agreement.listed.mentions, agreement.found
    strict = score(wanted, found, agreement.strict)
    lenient = score(wanted, found, agreement.lenient)
    pairs = agreement.strict
    return {
        "precision": strict.precision,
        "recall": strict.recall,
        "F1": strict.f1,
        "precision without value": lenient.precision,
        "recall without value": lenient.recall,
        "F1 without value": lenient.f1,
        "status agrees": share(sum(a.status == b.status for a, b in pairs), len(pairs)),
        "claimant agrees": share(sum(a.same_claimant(b) for a, b in pairs), len(pairs)),
    }


def by_kind(agreement: Agreement) -> str:
    """Return the table of the kinds, all of them together last."""
    wanted, found = agreement.listed.mentions, agreement.found
    rows = []
    for kind in (*agreement.listed.kinds, ""):
        strict = score(wanted, found, agreement.strict, kind)
        lenient = score(wanted, found, agreement.lenient, kind)
        counts = [str(number) for number in (strict.wanted, strict.found, strict.right)]
        shares = [f"{value:.3f}" for value in (strict.precision, strict.recall, strict.f1)]
        rows.append([kind or "all", *counts, *shares, str(lenient.right), f"{lenient.f1:.3f}"])
    return table(HEAD, rows)


def differences(agreement: Agreement) -> list[str]:
    """Return a line for every miss, false alarm, and other status or claimant."""
    pairs = agreement.strict
    missed = left_out(agreement.listed.mentions, (one for one, _ in pairs))
    alarms = left_out(agreement.found, (other for _, other in pairs))
    others = [pair for pair in pairs if pair[0].status != pair[1].status]
    voices = [pair for pair in pairs if not pair[0].same_claimant(pair[1])]
    return [
        *(f"missed\t{_shown(one)}" for one in missed),
        *(f"false alarm\t{_shown(one)}" for one in alarms),
        *(f"other status\t{_shown(one)}\t{_shown(other)}" for one, other in others),
        *(f"other claimant\t{_shown(one)}\t{_shown(other)}" for one, other in voices),
    ]


def _extract(articles: Sequence[Article], options: Options) -> list[tuple[Article, str]] | None:
    sent = "".join(article.line() for article in articles)
    call = subprocess.run(
        [str(options.command), "extract", "--layers", "claims", "-"],
        input=sent,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=options.timeout,
        check=False,
    )
    lines = call.stdout.splitlines()
    if call.returncode or len(lines) != len(articles):
        print(f"human: {options.command} ended with {call.returncode}, {len(lines)} lines.")
        return None
    return list(zip(articles, lines, strict=True))


def _listed(record: Mapping[str, str]) -> Mention:
    return Mention(
        document=record["document"],
        start=int(record["start"]),
        end=int(record["end"]),
        kind=record["kind"],
        lo=int(record["lo"]) if record["lo"] else UNKNOWN,
        hi=int(record["hi"]) if record["hi"] else UNKNOWN,
        status=record["status"],
        claimant=(record["claimant"],),
    )


def _found(document: str, claim: Mapping[str, object], shift: int) -> Mention:
    """Read one claim of the contract."""
    start, end = _pair(claim["span"])
    count = _object(claim.get("count"))
    voices = claim["attribution"]
    last = _object(voices[-1]) if isinstance(voices, list) and voices else {}
    names = [str(last[name]) for name in ("text", "name", "id", "part") if last.get(name)]
    return Mention(
        document=document,
        start=start - shift,
        end=end - shift,
        kind=str(claim["kind"]),
        lo=_bound(count.get("lo")),
        hi=_bound(count.get("hi")),
        status=str(claim["status"]),
        claimant=tuple(names),
    )


def _pair(value: object) -> tuple[int, int]:
    if not isinstance(value, list):
        raise TypeError(f"a span must be a pair of numbers, found {value!r}")
    return int(value[0]), int(value[1])


def _object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _bound(value: object) -> int | Unknown:
    return int(value) if isinstance(value, int | float) else UNKNOWN


def _shown(one: Mention) -> str:
    low, high = ("" if isinstance(end, Unknown) else str(end) for end in (one.lo, one.hi))
    where = (one.document, str(one.start), str(one.end))
    return "\t".join((*where, one.kind, f"{low}..{high}", one.status, " / ".join(one.claimant)))
