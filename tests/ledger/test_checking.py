"""What `check` finds when somebody else has written into the ledger."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ledger.build import READER, RULES, at, claim, document, found, fresh, judgement

from reportedly.errors import LedgerError
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.claim import Claim, Link, LinkType
from reportedly.model.correction import Correction, Part
from reportedly.model.found import Found
from reportedly.model.issue import Verdict
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part as VoicePart
from reportedly.model.voice import Voice
from reportedly.wire import claim_id, correction_to_text, judgement_id


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a ledger with two documents and a judgement, closed."""
    where = tmp_path / "war.db"
    with fresh(str(where)) as ledger:
        for name in ("a", "b"):
            ledger.add(found(document(name)), READER, RULES)
        ledger.note(found().issues)
        ledger.judge(judgement())
    return where


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def rewrite(path: Path, table: str, **fields: object) -> None:
    """Change fields in the JSON of the first row of a table."""
    with closing(sqlite3.connect(path)) as connection:
        number, content = connection.execute(f"SELECT rowid, content FROM {table}").fetchone()  # noqa: S608
        changed = json.dumps(json.loads(content) | fields)
        connection.execute(f"UPDATE {table} SET content = ? WHERE rowid = ?", (changed, number))  # noqa: S608
        connection.commit()


def codes(path: Path) -> set[str]:
    with open_ledger(str(path), create=False) as ledger:
        return {issue.code for issue in ledger.check()}


def of(tmp_path: Path, *claims: Claim) -> set[str]:
    """Return what is wrong with claims that were added as they are."""
    where = tmp_path / "of.db"
    with fresh(str(where)) as ledger:
        ledger.add(Found(document=document(), claims=claims), READER, RULES)
    return codes(where)


def test_a_sound_ledger(path: Path) -> None:
    assert codes(path) == set()


def test_a_text_that_was_changed(path: Path) -> None:
    rewrite(path, "documents", text=document().text.replace("12", "90"))
    assert codes(path) == {"wrong_hash", "wrong_quote", "wrong_words"}


def test_a_hash_that_was_changed(path: Path) -> None:
    tamper(path, "UPDATE documents SET sha256 = 'f' WHERE id = 'a'")
    assert codes(path) == {"wrong_hash"}


def test_a_quote_that_was_changed(path: Path) -> None:
    rewrite(path, "claims", quote=document().text.replace("12", "90"))
    assert codes(path) == {"wrong_quote", "wrong_id"}


def test_a_quote_of_another_length(path: Path) -> None:
    rewrite(path, "claims", quote="Nine died.")
    assert codes(path) == {"damaged_row"}


def test_a_trigger_outside_the_quote(path: Path) -> None:
    rewrite(path, "claims", trigger=[0, 9999])
    assert codes(path) == {"damaged_row"}


def test_a_kind_that_was_changed(path: Path) -> None:
    rewrite(path, "claims", kind="missing")
    assert codes(path) == {"damaged_row", "wrong_id"}


def test_a_claim_of_another_document(path: Path) -> None:
    rewrite(path, "claims", document="z")
    assert codes(path) == {"missing_document", "wrong_id"}


@pytest.mark.parametrize("table", ["documents", "claims", "issues", "judgements"])
@pytest.mark.parametrize("content", ["{", "[]", '{"id": 7}'])
def test_a_row_that_is_no_noun(path: Path, table: str, content: str) -> None:
    tamper(path, f"UPDATE {table} SET content = '{content}'")  # noqa: S608
    chained = {"broken_chain"} if table == "judgements" else set()
    assert codes(path) == {"damaged_row"} | chained


def test_a_damaged_row_stops_reading_with_a_hint(path: Path) -> None:
    tamper(path, "UPDATE claims SET content = '{'")
    with (
        open_ledger(str(path), create=False) as ledger,
        pytest.raises(LedgerError, match=r"damaged.*reportedly check"),
    ):
        list(ledger.claims())


def test_rows_without_their_document(path: Path) -> None:
    tamper(path, "DELETE FROM documents WHERE id = 'a'", "DELETE FROM readings WHERE seq = 2")
    assert codes(path) == {"missing_document"}


def test_a_judgement_that_was_changed(path: Path) -> None:
    rewrite(path, "judgements", reason="Another one.")
    assert codes(path) == {"wrong_id", "broken_chain"}


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM judgements WHERE seq = 1",
        "UPDATE judgements SET chain = 'f' WHERE seq = 1",
        "UPDATE judgements SET seq = 7 - seq",
        "UPDATE judgements SET seq = seq + 1 WHERE seq = 2",
    ],
)
def test_a_chain_that_was_broken(path: Path, statement: str) -> None:
    with open_ledger(str(path), create=False) as ledger:
        ledger.judge(judgement("Once more."))
    assert codes(path) == set()
    tamper(path, statement)
    assert codes(path) == {"broken_chain"}


def test_a_judgement_about_what_is_gone(path: Path) -> None:
    gone = claim(document("b")).id
    with open_ledger(str(path), create=False) as ledger:
        ledger.judge(judgement(verdict=Verdict.ACCEPT, subjects=(gone,)))
    tamper(path, f"UPDATE claims SET id = 'f' WHERE id = '{gone}'")  # noqa: S608
    assert codes(path) == {"missing_subject", "damaged_row"}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE spots SET first = 7 WHERE rowid = (SELECT min(spot) FROM spots)",
        "UPDATE spots SET known = NULL",
        "DELETE FROM spots WHERE place = 1",
        "INSERT INTO claim_words(claim_words) VALUES ('delete-all')",
    ],
)
def test_a_claim_that_could_not_be_looked_up(path: Path, statement: str) -> None:
    tamper(path, statement)
    assert codes(path) == {"missing_spot"}


def test_a_file_that_was_damaged(path: Path) -> None:
    """Its claims can still be read, one index no longer."""
    tamper(
        path,
        "PRAGMA writable_schema = ON",
        "DELETE FROM sqlite_master WHERE name = 'ix_claims_kind'",
    )
    assert codes(path) == {"broken_file"}


def test_a_trigger_of_blanks(tmp_path: Path) -> None:
    raw = replace(claim(document()), trigger=document().span(3, 4))
    assert of(tmp_path, replace(raw, id=claim_id(raw))) == {"wrong_trigger"}


def test_a_voice_that_does_not_stand_at_its_span(tmp_path: Path) -> None:
    sound = claim(document())
    voice = Voice(
        part=VoicePart.CLAIMANT, text="A ministry", span=at(document(), "The ministry")
    )
    wrong = replace(sound, attribution=(*sound.attribution[:1], voice))
    assert of(tmp_path, wrong) == {"wrong_words"}


def test_a_count_that_does_not_stand_at_its_span(tmp_path: Path) -> None:
    count = Quantity(surface="at most 12", span=at(document(), "at least 12"))
    wrong = replace(claim(document()), count=count)
    assert of(tmp_path, replace(wrong, id=claim_id(wrong))) == {"wrong_words"}


def test_a_link_to_no_claim(tmp_path: Path) -> None:
    linked = replace(claim(document()), links=(Link(type=LinkType.PART_OF, claim="0" * 16),))
    assert of(tmp_path, linked) == {"missing_link"}


def test_a_link_inside_the_reading(tmp_path: Path) -> None:
    whole = claim(document())
    part = claim(document(), "wounded", "3")
    linked = replace(part, links=(Link(type=LinkType.PART_OF, claim=whole.id),))
    assert of(tmp_path, whole, linked) == set()


def test_two_claims_with_one_id(tmp_path: Path) -> None:
    one = claim(document())
    assert of(tmp_path, one, replace(one, increment=True)) == {"twin_claim"}


def test_issues_say_where_and_come_sorted(path: Path) -> None:
    rewrite(path, "claims", quote=document().text.replace("12", "90"))
    with open_ledger(str(path), create=False) as ledger:
        issues = ledger.check()
    assert [issue.code for issue in issues] == ["wrong_id", "wrong_quote"]
    assert all(issue.subject.startswith("claim ") for issue in issues)


@pytest.mark.parametrize("value", ["{", '{"field":"count"}', "words", None])
def test_a_correction_that_is_none(path: Path, value: str | None) -> None:
    about = (claim(document("b")).id,)
    made = replace(judgement(verdict=Verdict.CORRECT, subjects=about), value=value or UNKNOWN)
    with open_ledger(str(path), create=False) as ledger:
        ledger.judge(replace(made, id=judgement_id(made)))
    wrong = value != '{"field":"count"}'
    assert codes(path) == ({"wrong_correction"} if wrong else set())


def test_a_correction_of_words_that_stand_nowhere(path: Path) -> None:
    paper = document("b")
    three = Quantity(surface="3", span=at(paper, "3"), n=3, lo=3, hi=3)
    for words in ("3", "4"):
        fix = Correction(part=Part.COUNT, value=three, span=at(paper, "3"), words=words)
        made = replace(
            judgement(verdict=Verdict.CORRECT, subjects=(claim(paper).id,)),
            value=correction_to_text(fix),
        )
        with open_ledger(str(path), create=False) as ledger:
            ledger.judge(replace(made, id=judgement_id(made)))
        assert codes(path) == (set() if words == "3" else {"wrong_correction"})


def test_a_source_that_could_not_be_read_is_no_trouble_in_an_empty_ledger(
    ledger: Ledger,
) -> None:
    (issue,) = found().issues
    ledger.note((replace(issue, span=UNKNOWN, subject="broken.pdf"),))
    assert ledger.check() == ()
