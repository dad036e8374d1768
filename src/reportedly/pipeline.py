"""The one place that knows the order of the stations.

    sources → reading → language → extract → resolve → ledger → reconcile → report

A `Reader` bundles what lives (the language model) with what is read once (the lexicon, the
limits). Everything else is a pure function over documents, so that worker processes can run it.
"""

import atexit
from collections.abc import Callable, Container, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib.metadata import entry_points
from itertools import islice
from pathlib import Path

from reportedly.errors import DisturbedError, EndedError, UsageError
from reportedly.extract.context import context
from reportedly.extract.extract import claims as claims_of
from reportedly.extract.extract import extract, under_convention
from reportedly.extract.registry import BUILT_IN, GROUP, Extractor, plugged
from reportedly.extract.tracing import looked_for, trace
from reportedly.guard.warden import Warden
from reportedly.language.engine import Engine, load_engine
from reportedly.language.parser import parse
from reportedly.ledger.store import Ledger
from reportedly.lexicon.load import Lexicon, load
from reportedly.lexicon.publisher_book import load_publishers
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.explanation import Explanation
from reportedly.model.found import Found
from reportedly.model.incident import Incident
from reportedly.model.issue import Issue
from reportedly.model.limits import DEFAULT_LIMITS, Limits
from reportedly.model.moment import PartialDate
from reportedly.model.parse import Parse
from reportedly.model.raw import Mark, Raw, Reading
from reportedly.model.settings import Settings
from reportedly.model.trouble import CRASHED, DISTURBED, NOT_ENGLISH, QUARANTINED
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.fingerprint import fingerprint
from reportedly.reading.read import DANGEROUS, apart, in_its_tongue, read
from reportedly.reading.tongue import is_english
from reportedly.reconcile.copies import copies, originals
from reportedly.reconcile.matters import matters
from reportedly.reconcile.reconcile import reconcile
from reportedly.reconcile.sums import sums
from reportedly.resolve.station import resolve

READER_VERSION = "reportedly 0.1.0"
BATCH = 16  # documents handed to a worker at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What a reader is made from; small enough to be sent to a worker process.

    Attributes:
        blis: multiply matrices with BLIS.
        limits: sizes above which a text is refused.
        today: the day of reading; a later publication date is an issue.
        places: a file with places of the user's own.
    """

    blis: bool = False
    limits: Limits = DEFAULT_LIMITS
    today: PartialDate | Unknown = UNKNOWN
    places: Path | Unknown = UNKNOWN


DEFAULT_RECIPE = Recipe()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What it takes to read a document.

    Attributes:
        engine: the language model.
        lexicon: the words.
        recipe: what it was made from.
        extractors: the built-in ones and those of plug-ins.
    """

    engine: Engine
    lexicon: Lexicon
    recipe: Recipe
    extractors: tuple[Extractor, ...] = BUILT_IN

    @property
    def version(self) -> str:
        """Which program and which model read: the claims' birth certificate."""
        return f"{READER_VERSION}, {self.engine.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one source of bytes gave.

    Attributes:
        name: the source.
        id: the id that came with it, also where it could not be read.
        found: what the document yielded; unknown where there is none.
        incidents: its incidents, the main one first.
        issues: what went wrong.
    """

    name: str
    id: str | Unknown = UNKNOWN
    found: Found | Unknown = UNKNOWN
    incidents: tuple[Incident, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run of reading did.

    Attributes:
        new: documents that were added.
        known: documents that the ledger had.
        unread: sources that gave no document.
        claims: claims that were added.
        issues: issues of this run, in order.
        added: ids of the documents that were added, in order.
    """

    new: int = 0
    known: int = 0
    unread: int = 0
    claims: int = 0
    issues: tuple[Issue, ...] = ()
    added: tuple[str, ...] = ()


@cache
def make_reader(recipe: Recipe = DEFAULT_RECIPE) -> Reader:
    """Load the model and the lexicon, once in a process; takes about a second.

    Raises:
        ModelError: the model is missing or another one.
        LexiconError: a lexicon file breaks its rules.
        UsageError: a plug-in is no extractor.
    """
    return Reader(
        engine=load_engine(blis=recipe.blis),
        lexicon=load(places=recipe.places),
        recipe=recipe,
        extractors=plugged(entry_points(group=GROUP)),
    )


def parsed_by(
    document: Document, engine: Engine, lexicon: Lexicon, *, worth: Callable[[str], bool]
) -> Parse:
    """Parse a document with the words that parsing needs of a lexicon.

    Args:
        document: the text.
        engine: the loaded model.
        lexicon: the words.
        worth: says of a block's words whether they are worth a parse.
    """
    cues = lexicon.cues
    return parse(
        document,
        engine,
        worth=worth,
        common=lexicon.common,
        inserting=cues.words["inserted"],
        speaking=cues.speaking,
        titles=cues.words["speakers"],
    )


def find(document: Document, reader: Reader, layers: frozenset[str]) -> Found:
    """Read one document through all stations; the numbers are as the words have them."""
    lexicon = reader.lexicon
    parsed = parsed_by(document, reader.engine, lexicon, worth=_is_worth)
    found = extract(parsed, lexicon, layers, reader.extractors)
    found = resolve(found, parsed, lexicon.actors, lexicon.places, lexicon.time)
    return replace(found, claims=matters(found.claims))


@cache
def warden() -> Warden:
    """Return the process in which dangerous documents are read; there is one for ours."""
    one = Warden()
    atexit.register(one.close)
    return one


def reading_of(raw: Raw, recipe: Recipe) -> Reading:
    """Return the document in some bytes; what is dangerous is read apart, and may be stopped.

    Whatever happens there, it is an issue of this document alone.
    """
    if raw.form not in DANGEROUS:
        return read(raw, recipe.limits, recipe.today)
    try:
        answer = warden().ask(apart, raw, recipe.limits, recipe.today)
    except EndedError as error:
        why = DISTURBED if isinstance(error, DisturbedError) else QUARANTINED
        issue = why.about(raw.name, error.subject)
        return Reading(name=raw.name, id=raw.facts.id, issues=(issue,))
    if isinstance(answer, Reading):
        return _by_its_publisher(in_its_tongue(answer, raw.form))
    issue = QUARANTINED.about(raw.name, "its answer is none")
    return Reading(name=raw.name, id=raw.facts.id, issues=(issue,))


def _by_its_publisher(reading: Reading) -> Reading:
    """Return what was read with the publisher's own name, where its site is known."""
    document = reading.document
    if isinstance(document, Unknown):
        return reading
    known = load_publishers().at(document.url)
    if isinstance(known, Unknown):
        return reading
    return replace(reading, document=replace(document, publisher=known.name))


def outcome(
    raw: Raw | Issue, reader: Reader, layers: frozenset[str], settings: Settings
) -> Outcome:
    """Return what one source of bytes gives; a crash is an issue of that document alone."""
    if isinstance(raw, Issue):
        return Outcome(name=raw.subject, issues=(raw,))
    reading = reading_of(raw, reader.recipe)
    if isinstance(reading.document, Unknown):
        return Outcome(name=reading.name, id=reading.id, issues=reading.issues)
    return _safely(reading, reading.document, reader, (layers, settings))


def outcomes(
    raws: Iterable[Raw | Issue],
    reader: Reader,
    layers: frozenset[str],
    settings: Settings,
    *,
    workers: int = 1,
) -> Iterator[Outcome]:
    """Yield an outcome for every source of bytes, in order, whatever happens.

    Args:
        raws: the bytes.
        reader: what it takes.
        layers: names of the contract's layers.
        settings: the convention, and the thresholds of reconciling.
        workers: processes; the answer is the same with any number.
    """
    if workers <= 1:
        for raw in raws:
            yield outcome(raw, reader, layers, settings)
        return
    todo = iter(raws)
    with ProcessPoolExecutor(workers) as pool:
        run = partial(_in_worker, recipe=reader.recipe, layers=layers, settings=settings)
        while batch := list(islice(todo, workers * BATCH)):
            yield from pool.map(run, batch, chunksize=1)


def read_into(
    ledger: Ledger,
    raws: Iterable[Raw | Issue],
    reader: Reader,
    progress: Callable[[str], None],
) -> Summary:
    """Read sources into a ledger, one transaction for each document.

    Bytes that the same reader has read under the same rules are passed over unread, and so is a
    text that it has: a run can be killed and resumed, and a second run changes nothing.
    """
    summary, issues, added = Summary(), list[Issue](), list[str]()
    for raw in raws:
        summary = _read_one(ledger, raw, reader, summary)
        issues += summary.issues
        added += summary.added
        summary = replace(summary, issues=(), added=())
        progress(raw.subject if isinstance(raw, Issue) else raw.name)
    return replace(summary, issues=tuple(issues), added=tuple(added))


def reconciled(
    claims: Iterable[Claim], documents: Iterable[Document], settings: Settings, lexicon: Lexicon
) -> tuple[Incident, ...]:
    """Return incidents and series over all the claims, under the convention of the settings."""
    papers = tuple(documents)
    read = read_under(claims, papers, settings, lexicon)
    how = with_lineage(settings, lexicon)
    return reconcile(read, papers, settings=how, book=lexicon.rarity)


def with_lineage(settings: Settings, lexicon: Lexicon) -> Settings:
    """Return the settings with what the lexicon knows of who only repeats whom."""
    book = lexicon.lineage
    return replace(
        settings, feeders=book.feeders, agencies=book.agencies, reprints=book.reprints
    )


def read_under(
    claims: Iterable[Claim], documents: Iterable[Document], settings: Settings, lexicon: Lexicon
) -> tuple[Claim, ...]:
    """Return the same claims, their numbers as the convention of the settings reads them.

    Raises:
        UsageError: there is no such convention.
    """
    frames = [Found(document=one) for one in documents][:1]
    read = [
        under_convention(replace(frame, claims=tuple(claims)), lexicon, settings.convention)
        for frame in frames
    ]
    return tuple(claim for found in read for claim in found.claims)


def near_copies(documents: Iterable[Document], new: Container[str]) -> int:
    """Return how many texts repeat another, where one of the two is new.

    Args:
        documents: all there are.
        new: ids of those that were just read.
    """
    papers = tuple(documents)
    found = copies(originals(papers), papers)
    return sum(1 for one in found if one.document in new or one.original in new)


def derived(claims: Iterable[Claim], settings: Settings) -> tuple[Claim, ...]:
    """Return the sums that no text states and that may stand in `disputes`, by id.

    Each links the claims that it was made from, and enters no range.

    Args:
        claims: read under the convention of the settings.
        settings: as the incidents were made with.
    """
    made = sums(matters(claims, tolerance=settings.approx_tolerance))
    return tuple(sorted(made, key=lambda claim: claim.id))


def explain(reader: Reader, document: Document) -> Explanation:
    """Return why a text yields what it yields, or why nothing."""
    lexicon = reader.lexicon
    parsed = parsed_by(document, reader.engine, lexicon, worth=_everything)
    ready = context(parsed, lexicon)
    frame = Found(document=document, claims=claims_of(ready))
    found = resolve(frame, parsed, lexicon.actors, lexicon.places, lexicon.time)
    return Explanation(
        parse=parsed,
        seen=trace(ready),
        claims=found.claims,
        looked_for=looked_for(lexicon.claims),
    )


def _safely(
    reading: Reading, document: Document, reader: Reader, how: tuple[frozenset[str], Settings]
) -> Outcome:
    layers, settings = how
    if not is_english(document.language):
        issue = NOT_ENGLISH.about(document.id, str(document.language))
        found = Found(document=document, issues=(*reading.issues, issue))
        told = _at_source(found.issues, reading.name, document.id)
        return Outcome(name=reading.name, id=reading.id, found=found, issues=told)
    try:
        found = find(document, reader, layers)
        found = under_convention(found, reader.lexicon, settings.convention)
        incidents = reconcile(found.claims, (document,), settings=settings)
    except UsageError:  # a wrong call is wrong for every text
        raise
    except Exception as error:  # noqa: BLE001 - one bad text never stops a night's reading
        issue = CRASHED.about(document.id, f"{type(error).__name__}: {error}"[:300])
        found, incidents = Found(document=document, issues=(issue,)), ()
    issues = (*reading.issues, *found.issues)
    found = replace(found, issues=issues)
    return Outcome(
        name=reading.name,
        id=reading.id,
        found=found,
        incidents=incidents,
        issues=_at_source(issues, reading.name, document.id),
    )


def _at_source(issues: Iterable[Issue], name: str, document: str) -> tuple[Issue, ...]:
    """Return the issues of a document with the name of its source, which a person can open."""
    return tuple(
        replace(issue, subject=name) if issue.subject == document else issue for issue in issues
    )


def _read_one(ledger: Ledger, raw: Raw | Issue, reader: Reader, summary: Summary) -> Summary:
    if isinstance(raw, Issue):
        ledger.note((raw,))
        return replace(summary, unread=summary.unread + 1, issues=(raw,))
    how = (reader.version, reader.lexicon.rules)
    digest = fingerprint(raw, reader.recipe.limits)
    before = ledger.marked(digest, *how)
    if not isinstance(before, Unknown):
        return _again(ledger, raw, before, summary)
    reading = reading_of(raw, reader.recipe)
    mark = Mark(digest=digest, issues=reading.issues)
    document, issues = reading.document, reading.issues
    if isinstance(document, Unknown):
        if not any(issue.code == DISTURBED.code for issue in issues):
            ledger.mark(mark, *how)
        else:  # no fault of the bytes
            ledger.note(issues)
        return replace(summary, unread=summary.unread + 1, issues=issues)
    mark = replace(mark, document=document.id, sha256=document.sha256)
    if ledger.known(document, *how):
        ledger.mark(mark, *how)
        told = _at_source(issues, raw.name, document.id)
        return replace(summary, known=summary.known + 1, issues=told)
    done = _safely(reading, document, reader, (frozenset({"claims"}), Settings()))
    if isinstance(done.found, Unknown):
        return summary
    ledger.add(done.found, *how, mark=mark)
    added = summary.claims + len(done.found.claims)
    return replace(
        summary,
        new=summary.new + 1,
        claims=added,
        issues=done.issues,
        added=(document.id,),
    )


def _again(ledger: Ledger, raw: Raw, before: Mark, summary: Summary) -> Summary:
    """Count bytes that were read before; what they could not be read for is told again."""
    if not isinstance(before.document, Unknown):
        told = _at_source(before.issues, raw.name, before.document)
        return replace(summary, known=summary.known + 1, issues=told)
    issues = tuple(replace(issue, subject=raw.name) for issue in before.issues)
    if issues != before.issues:  # the same bytes by another name
        ledger.note(issues)
    return replace(summary, unread=summary.unread + 1, issues=issues)


def _is_worth(words: str) -> bool:
    """Say whether a block is worth a parse: it has letters."""
    return any(character.isalpha() for character in words)


def _everything(words: str) -> bool:
    return bool(words)


def _in_worker(
    raw: Raw | Issue, *, recipe: Recipe, layers: frozenset[str], settings: Settings
) -> Outcome:
    return outcome(raw, make_reader(recipe), layers, settings)
