"""The ledger itself: rows are only added, and come out sorted."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, select
from sqlalchemy.engine import Connection

from reportedly.errors import MissingError, UsageError
from reportedly.ledger import adding, marking, pages, queries
from reportedly.ledger.checking import troubles
from reportedly.ledger.derived import Derived
from reportedly.ledger.dialect import PATIENCE, reading, writing
from reportedly.ledger.failures import explained
from reportedly.ledger.finding import Candidate, candidates, only
from reportedly.ledger.opening import open_engine, path_of
from reportedly.ledger.pages import Page, search_of
from reportedly.ledger.proving import missing_subjects
from reportedly.ledger.rows import (
    issue_row,
    judgement_row,
)
from reportedly.ledger.schema import JUDGEMENTS
from reportedly.ledger.shelf import Shelf
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.issue import Issue, Judgement
from reportedly.model.moment import PartialDate
from reportedly.model.raw import Mark
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.wanted import Wanted

PAGE = 50
Before = Callable[[], tuple[Judgement, ...]]
Guard = Callable[[Judgement, Before], None]


def allow(_new: Judgement, _before: Before) -> None:
    """Let any judgement pass."""


def open_ledger(path_or_url: str, *, create: bool, patience: float = PATIENCE) -> "Ledger":
    """Open a ledger, or make one.

    Args:
        path_or_url: a path, or a URL of SQLAlchemy.
        create: make one where there is none.
        patience: seconds to wait while another writes.

    Raises:
        NotALedgerError: the file is something else; it was not touched.
        LedgerVersionError: another version of the schema wrote it.
        LedgerError: it is missing, full, locked, or may not be read.
        UsageError: the URL is none, or names a database that is not supported.
    """
    return Ledger(open_engine(path_or_url, create=create, patience=patience), path_or_url)


class Ledger:
    """An open ledger.

    Every method raises `LedgerError`, or one of its kinds, where the database fails. What is
    read comes sorted: two ledgers with the same content give the same, however they came to it.
    """

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self._name = name if path_of(name) else engine.url.render_as_string()

    def __enter__(self) -> Self:
        """Give the ledger to a `with` block, which closes it."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def known(self, document: Document, reader: str, rules: str) -> bool:
        """Say whether this text was read by this version of the reader, with these rules."""
        with self._reading() as connection:
            texts = adding.known_texts(connection, (Found(document=document),))
            return bool(adding.known_readings(connection, texts.values(), (reader, rules)))

    def marked(self, digest: str, reader: str, rules: str) -> Mark | Unknown:
        """Return what bytes gave that this version of the reader has read, with these rules."""
        with self._reading() as connection:
            return marking.marked(connection, digest, (reader, rules))

    def mark(self, mark: Mark, reader: str, rules: str) -> None:
        """Keep that bytes were read; where they became no document, their issues too."""
        with self._writing() as connection:
            marking.keep(connection, mark, (reader, rules))
            loose = mark.issues if isinstance(mark.document, Unknown) else ()
            adding.add_issues(connection, [issue_row(one, None) for one in loose])

    def add(
        self,
        found: Found,
        reader: str,
        rules: str,
        *,
        seen: str | Unknown = UNKNOWN,
        mark: Mark | Unknown = UNKNOWN,
    ) -> bool:
        """Add what one document yields, whole or not at all; say whether it was new.

        Args:
            found: the document, its claims in order of weight, its issues.
            reader: version of the program and of its language model.
            rules: hash of the lexicon.
            seen: ISO 8601 time of the reading; it is kept, and never exported.
            mark: the bytes that it was read from, kept with it.
        """
        with self._writing() as connection:
            added = adding.add(connection, (found,), (reader, rules), seen)
            if not isinstance(mark, Unknown):
                marking.keep(connection, mark, (reader, rules))
            return added > 0

    def add_all(self, yielded: Iterable[Found], reader: str, rules: str) -> int:
        """Add what several documents yield, all or none of them; say how many were new."""
        with self._writing() as connection:
            return adding.add(connection, yielded, (reader, rules), UNKNOWN)

    def note(self, issues: Iterable[Issue]) -> None:
        """Add issues of sources that became no document."""
        with self._writing() as connection:
            adding.add_issues(connection, [issue_row(one, None) for one in issues])

    def judge(self, judgement: Judgement, guard: Guard = allow) -> None:
        """Add a judgement; the same one twice is one.

        Args:
            judgement: what was decided.
            guard: is given it, and what returns all before it; raises where it may not be.

        Raises:
            UsageError: it is about something that the ledger does not have.
        """
        with self._writing() as connection:
            same = select(JUDGEMENTS.c.seq).where(JUDGEMENTS.c.id == judgement.id)
            if connection.scalars(same).one_or_none() is not None:
                return
            for missing in missing_subjects(connection, judgement):
                hint = "List the ids with `reportedly claims`; nothing was written."
                raise UsageError("a judgement must be about what is there", missing, hint)
            guard(judgement, lambda: tuple(queries.judgements(connection)))
            newest = select(JUDGEMENTS.c.seq, JUDGEMENTS.c.chain)
            last = connection.execute(newest.order_by(JUDGEMENTS.c.seq.desc()).limit(1)).first()
            seq, before = (last.seq + 1, last.chain) if last else (1, "")
            connection.execute(JUDGEMENTS.insert(), judgement_row(judgement, seq, before))

    def documents(self) -> Iterator[Document]:
        """Yield the current text of every document, sorted by id."""
        with self._reading() as connection:
            yield from queries.documents(connection)

    def versions(self, document: str) -> tuple[Document, ...]:
        """Return every text that a document has had, in the order in which they came in."""
        with self._reading() as connection:
            return tuple(queries.versions(connection, document))

    def found(self) -> Iterator[Found]:
        """Yield what every document yields now, sorted by id, its claims in order of weight."""
        with self._reading() as connection:
            yield from queries.found(connection)

    def claims(self) -> Iterator[Claim]:
        """Yield the claims of the newest reading of each document.

        They are sorted by document, span, kind and id; older readings stay in the ledger.
        """
        for found in self.found():
            yield from sorted(found.claims, key=_claim_order)

    def page(
        self,
        wanted: Wanted,
        *,
        known: PartialDate | Unknown = UNKNOWN,
        after: str = "",
        limit: int = PAGE,
    ) -> Page:
        """Return a piece of the list of claims that somebody wants.

        The list goes by day of publication, those without one last, then by document, then by
        weight for the document.

        Args:
            wanted: what a claim must be like.
            known: only what was published, and is as of a date, by that day.
            after: the mark of the piece before; "" for the first.
            limit: how many claims at most.

        Raises:
            UsageError: the mark is none.
        """
        with self._reading() as connection:
            search = search_of(wanted, known)
            return pages.page(connection, search, after, limit, frozenset())

    def search(
        self, text: str, *, after: str = "", limit: int = PAGE
    ) -> tuple[tuple[Document, ...], str]:
        """Return documents that have these words, and the mark with which to go on.

        Args:
            text: words; those in quotation marks beside each other. "" is every document.
            after: the mark of the piece before; "" for the first.
            limit: how many documents at most.
        """
        with self._reading() as connection:
            return pages.documents(connection, text, after, limit)

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of the claims that are there, sorted."""
        with self._reading() as connection:
            return tuple(queries.kinds(connection))

    def issues(self) -> tuple[Issue, ...]:
        """Return the issues of current readings and of sources that became no document."""
        with self._reading() as connection:
            loose = list(queries.loose_issues(connection))
            read = [issue for found in queries.found(connection) for issue in found.issues]
        return tuple(sorted([*loose, *read], key=_issue_order))

    def judgements(self) -> tuple[Judgement, ...]:
        """Return every judgement, in the order in which they were made."""
        with self._reading() as connection:
            return tuple(queries.judgements(connection))

    def chain(self) -> tuple[int, str]:
        """Return how many judgements there are, and the hash over all of them."""
        query = select(JUDGEMENTS.c.seq, JUDGEMENTS.c.chain)
        with self._reading() as connection:
            last = connection.execute(query.order_by(JUDGEMENTS.c.seq.desc()).limit(1)).first()
        return (last.seq, last.chain) if last else (0, "")

    def revision(self) -> str:
        """Return what changes whenever a reading or a judgement is added, and only then."""
        with self._reading() as connection:
            return queries.revision(connection)

    def size(self) -> tuple[int, int]:
        """Return how many documents there are, and how many claims they yield now."""
        with self._reading() as connection:
            return queries.size(connection)

    def former(self, ids: Iterable[str]) -> Mapping[str, Claim]:
        """Return the claims with these ids, of whatever reading, by id."""
        with self._reading() as connection:
            return queries.former(connection, ids)

    def find(self, prefix: str) -> Claim | Document | Judgement:
        """Return the noun whose id is the prefix, or alone begins with it.

        Raises:
            UsageError: there is none, or there are several; the message names up to five.
        """
        with self._reading() as connection:
            chosen = only(candidates(connection, prefix), prefix)
            if chosen.kind == "judgement":
                return queries.judgement(connection, chosen.id)
            if chosen.kind == "document":
                return queries.document(connection, chosen.id)
        return self.source(chosen.id).claims[0]

    def candidates(self, prefix: str) -> tuple[Candidate, ...]:
        """Return the nouns whose ids begin with the prefix.

        Raises:
            UsageError: the prefix is empty.
        """
        with self._reading() as connection:
            return candidates(connection, prefix)

    def source(self, claim: str) -> Found:
        """Return a claim, by its whole id, alone in the text that it was read from.

        Raises:
            MissingError: no claim of the ledger has this id.
        """
        with self._reading() as connection:
            found = queries.source(connection, claim)
        if found is None:
            hint = "List the ids with `reportedly claims`."
            raise MissingError("no claim in the ledger has this id", claim, hint)
        return found

    def reading(self, document: str) -> Found:
        """Return what a document, by its whole id, yields now.

        Raises:
            MissingError: no document of the ledger has this id.
        """
        with self._reading() as connection:
            found = queries.reading(connection, document)
        if found is None:
            raise MissingError(
                "no document in the ledger has this id", document, "Read it first."
            )
        return found

    def readings(self, documents: Iterable[str]) -> tuple[Found, ...]:
        """Return what documents yield now, by their whole ids; who is not there is left out."""
        with self._reading() as connection:
            return tuple(queries.readings(connection, documents))

    def check(self) -> tuple[Issue, ...]:
        """Return what is wrong with the rows: every span, hash, link and invariant."""
        with self._reading() as connection:
            return tuple(sorted(troubles(connection, self._name), key=_issue_order))

    @contextmanager
    def shelf(self, room: str = "") -> Iterator[Shelf]:
        """Give the derived rows of a room to a `with` block, in one transaction."""
        with self._writing() as connection:
            rows = Shelf(connection, room)
            yield rows
            rows.flush()

    @contextmanager
    def deriving(self, room: str) -> Iterator[Derived]:
        """Give what is derived, to be brought up to date, in one transaction."""
        with self._writing() as connection:
            rows = Derived(connection, room)
            yield rows
            rows.shelf.flush()

    @contextmanager
    def derived(self, room: str) -> Iterator[Derived]:
        """Give what is derived, to be read, as it is in one moment."""
        with self._reading() as connection:
            yield Derived(connection, room)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self._name), reading(self._engine) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with explained(self._name), writing(self._engine) as connection:
            yield connection


def _claim_order(claim: Claim) -> tuple[int, int, str, str]:
    return claim.span.start, claim.span.end, claim.kind, claim.id


def _issue_order(issue: Issue) -> tuple[str, str, int, str]:
    start = -1 if isinstance(issue.span, Unknown) else issue.span.start
    return issue.subject, issue.code, start, issue.message
