"""The stations in their order: every source has an outcome, and no text stops a run."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from tests.machine import known, lexicon
from tests.parsing import engine

from reportedly.errors import UsageError
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.lexicon.number_book import CONVENTIONS, Numeral
from reportedly.model.issue import Issue
from reportedly.model.moment import PartialDate
from reportedly.model.raw import Form, Raw
from reportedly.model.settings import Settings
from reportedly.model.trouble import CRASHED, UNREADABLE_FILE
from reportedly.model.unknown import Unknown
from reportedly.pipeline import (
    Outcome,
    Reader,
    Recipe,
    Summary,
    explain,
    outcome,
    outcomes,
    read_into,
    reconciled,
)
from reportedly.wire import dumps, found_to_json, incident_to_json

CLAIMS = frozenset({"claims"})
PLAIN = Settings()
BOMB = "wombat"


class Trap(Mapping[str, Numeral]):
    """A book of number words that breaks when one word is looked up."""

    def __init__(self, words: Mapping[str, Numeral]) -> None:
        self.words = words

    def __getitem__(self, word: str) -> Numeral:
        if word == BOMB:
            raise ArithmeticError(BOMB)
        return self.words[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)


def reader(*, trapped: bool = False) -> Reader:
    words = lexicon()
    if trapped:
        numerals = Trap(words.numbers.numerals)
        words = replace(words, numbers=replace(words.numbers, numerals=numerals))
    return Reader(engine=engine(), lexicon=words, recipe=Recipe())


def raw(text: str, name: str = "a.txt") -> Raw:
    return Raw(name=name, data=text.encode(), form=Form.TEXT)


def line(**fields: str) -> Raw:
    return Raw(name=f"x:{fields.get('id')}", data=json.dumps(fields).encode(), form=Form.JSONL)


def run(*raws: Raw | Issue, trapped: bool = False, convention: str = "plain") -> list[Outcome]:
    settings = replace(PLAIN, convention=convention)
    return list(outcomes(raws, reader(trapped=trapped), CLAIMS, settings))


def kinds(one: Outcome) -> list[str]:
    return [] if isinstance(one.found, Unknown) else [c.kind for c in one.found.claims]


def missing_file() -> Issue:
    return UNREADABLE_FILE.about("gone.txt", "no such file")


NINE = "Shelling killed nine people in Kherson on Monday."
BAD = "A wombat was killed."


def test_every_source_has_an_outcome_in_order() -> None:
    found = run(raw(NINE, "a"), missing_file(), raw("", "b"), raw(NINE, "c"))
    assert [one.name for one in found] == ["a", "gone.txt", "b", "c"]
    assert [bool(kinds(one)) for one in found] == [True, False, False, True]


def test_an_issue_between_documents_stays_an_issue() -> None:
    _, gone, _ = run(raw(NINE), missing_file(), raw(NINE))
    assert isinstance(gone.found, Unknown)
    assert gone.issues == (missing_file(),)


def test_a_document_that_cannot_be_read_keeps_its_id() -> None:
    (one,) = run(line(id="x7", title="No text at all"))
    assert one.id == "x7"
    assert isinstance(one.found, Unknown)
    assert one.issues


def test_a_crash_is_an_issue_of_that_document_alone() -> None:
    first, bad, last = run(raw(NINE, "a"), raw(BAD, "b"), raw(NINE, "c"), trapped=True)
    assert kinds(first) == kinds(last) != []
    assert [issue.code for issue in bad.issues] == [CRASHED.code]
    assert "ArithmeticError: wombat" in bad.issues[0].message
    assert kinds(bad) == []
    assert bad.incidents == ()


def test_a_document_that_crashed_is_still_a_document() -> None:
    (bad,) = run(raw(BAD), trapped=True)
    assert not isinstance(bad.found, Unknown)
    assert bad.found.document.text == BAD


def test_the_claims_are_told_in_incidents() -> None:
    (one,) = run(raw(NINE))
    assert "killed" in kinds(one)
    tolls = [toll.category for incident in one.incidents for toll in incident.tolls]
    assert "killed" in tolls


def test_an_unknown_convention_is_a_wrong_call_and_no_crash() -> None:
    with pytest.raises(UsageError, match="no such convention"):
        run(raw("Dozens of people were killed."), convention="median")


TEXT = (
    "Dozens of people were killed in Kherson. At least 30 soldiers were wounded. "
    "Between 12 and 15 marines were captured. Soldiers were killed in the raid."
)


def shape(one: Outcome) -> list[tuple[object, ...]]:
    assert not isinstance(one.found, Unknown)
    return [(c.id, c.kind, c.span, c.trigger, c.roles) for c in one.found.claims]


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_a_convention_changes_no_claim_and_no_span(convention: str) -> None:
    (plain,), (other,) = run(raw(TEXT)), run(raw(TEXT), convention=convention)
    assert shape(plain) == shape(other)


def test_a_convention_changes_the_numbers() -> None:
    lows = []
    for convention in ("plain", "ucdp", "acled", "strict"):
        (one,) = run(raw(TEXT), convention=convention)
        assert not isinstance(one.found, Unknown)
        counts = [c.count for c in one.found.claims if not isinstance(c.count, Unknown)]
        lows.append(next(known(q.lo) for q in counts if q.term == "dozens"))
    assert lows == [24, 12, 12, None]


def test_the_reconciled_claims_are_read_under_the_convention() -> None:
    (one,) = run(raw(TEXT))
    assert not isinstance(one.found, Unknown)
    found, document = one.found.claims, one.found.document
    for convention, low in (("plain", 24), ("acled", 12)):
        settings = replace(PLAIN, convention=convention)
        incidents = reconciled(found, (document,), settings, lexicon())
        tolls = [toll for incident in incidents for toll in incident.tolls]
        assert low in [known(toll.low) for toll in tolls if toll.category == "killed"]


def test_nothing_reconciles_to_nothing() -> None:
    assert reconciled((), (), PLAIN, lexicon()) == ()


def bytes_of(found: list[Outcome]) -> list[str]:
    return [
        dumps([
            None if isinstance(one.found, Unknown) else found_to_json(one.found),
            [incident_to_json(incident) for incident in one.incidents],
        ])
        for one in found
    ]  # fmt: skip


def test_two_readings_give_the_same_bytes() -> None:
    assert bytes_of(run(raw(TEXT))) == bytes_of(run(raw(TEXT)))


@pytest.mark.slow
def test_two_workers_give_the_same_bytes_as_one() -> None:
    raws: list[Raw | Issue] = [
        raw(TEXT, "a"),
        missing_file(),
        raw(NINE, "b"),
        raw("", "c"),
        raw(TEXT, "d"),
    ]
    alone = list(outcomes(raws, reader(), CLAIMS, PLAIN))
    together = list(outcomes(raws, reader(), CLAIMS, PLAIN, workers=2))
    assert [one.name for one in together] == [one.name for one in alone]
    assert bytes_of(together) == bytes_of(alone)


def into(ledger: Ledger, *raws: Raw | Issue, trapped: bool = False) -> Summary:
    return read_into(ledger, raws, reader(trapped=trapped), lambda _: None)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "war.db"), create=True) as opened:
        yield opened


def test_reading_adds_documents_and_claims(ledger: Ledger) -> None:
    summary = into(ledger, raw(NINE, "a"), raw(TEXT, "b"))
    assert (summary.new, summary.known, summary.unread) == (2, 0, 0)
    assert summary.claims == len(list(ledger.claims())) > 0


def test_reading_twice_changes_nothing(ledger: Ledger) -> None:
    into(ledger, raw(NINE, "a"), raw(TEXT, "b"))
    before = [claim.id for claim in ledger.claims()]
    again = into(ledger, raw(NINE, "a"), raw(TEXT, "b"))
    assert (again.new, again.known, again.claims) == (0, 2, 0)
    assert [claim.id for claim in ledger.claims()] == before


def test_a_broken_run_is_resumed_where_it_stopped(ledger: Ledger) -> None:
    def broken() -> Iterator[Raw]:
        yield raw(NINE, "a")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_into(ledger, broken(), reader(), lambda _: None)
    rest = into(ledger, raw(NINE, "a"), raw(TEXT, "b"))
    assert (rest.new, rest.known) == (1, 1)
    assert len(list(ledger.documents())) == 2


def test_a_source_that_cannot_be_read_is_counted_and_noted(ledger: Ledger) -> None:
    summary = into(ledger, missing_file(), raw("", "empty"), raw(NINE))
    assert (summary.new, summary.unread) == (1, 2)
    assert missing_file() in summary.issues
    assert missing_file() in ledger.issues()


def test_a_crash_while_reading_is_told_and_the_rest_is_read(ledger: Ledger) -> None:
    summary = into(ledger, raw(BAD, "a"), raw(NINE, "b"), trapped=True)
    assert [issue.code for issue in summary.issues] == [CRASHED.code]
    assert [issue.code for issue in ledger.issues()] == [CRASHED.code]
    assert summary.claims > 0


def test_progress_names_every_source(ledger: Ledger) -> None:
    seen: list[str] = []
    read_into(ledger, [raw(NINE, "a"), missing_file()], reader(), seen.append)
    assert seen == ["a", "gone.txt"]


def explained(text: str) -> tuple[list[str], list[str]]:
    (one,) = run(raw(text))
    assert not isinstance(one.found, Unknown)
    found = explain(reader(), one.found.document)
    return [claim.kind for claim in found.claims], [seen.outcome for seen in found.seen]


def test_a_sentence_with_a_claim_is_explained_by_its_words() -> None:
    claims, seen = explained(NINE)
    assert "killed" in claims
    assert "a claim" in seen


def test_a_sentence_without_claims_is_explained_too() -> None:
    claims, seen = explained("Shares were killed on Monday.")
    assert claims == []
    assert seen
    assert "a claim" not in seen


def test_a_sentence_without_any_word_of_the_lexicon_says_what_was_looked_for() -> None:
    (one,) = run(raw("The tea is cold."))
    assert not isinstance(one.found, Unknown)
    found = explain(reader(), one.found.document)
    assert (found.claims, found.seen) == ((), ())
    assert [words.split(":")[0] for words in found.looked_for] == ["toll", "event", "relation"]


def test_the_birth_certificate_names_program_and_model() -> None:
    assert reader().version.startswith("reportedly ")
    assert engine().version in reader().version


def test_an_outcome_found_in_the_future_is_an_issue() -> None:
    today = replace(reader(), recipe=Recipe(today=PartialDate.parse("2024-01-01")))
    one = outcome(line(id="a", text=NINE, published="2031-05-01"), today, CLAIMS, PLAIN)
    assert "future" in " ".join(issue.code for issue in one.issues)
