"""Where people review: what waits, one item at a time, and what they decide of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from threading import Lock
from types import MappingProxyType

from reportedly.desk.deciding import Asking, ReaderOf, Signed, decision
from reportedly.desk.desk import LARGE
from reportedly.desk.library import Library
from reportedly.errors import MissingError
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Incident
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.listing import Listed
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.pipeline import Reader, make_reader
from reportedly.reconcile.roots import root
from reportedly.report.ground import Ground
from reportedly.review.consequence import Cause, Weighed, by_consequence
from reportedly.review.effective import Held, decided
from reportedly.review.queue import CONTESTED, UNREVIEWED, coded, state
from reportedly.review.standing import standing
from reportedly.reviewing import carried_over, judge_after

NEAR, BESIDE = 12, 6
TOLD = 200  # documents of an incident, in which what is near is looked for
EVERY = 1 << 31  # incidents, more than there are
QUEUES = 8  # kept, for as many coders


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the review has come.

    Attributes:
        total: how many claims there are.
        judged: how many somebody has judged; of a blind coder, he himself.
        contested: how many people judged differently.
        left: how many wait.
    """

    total: int
    judged: int
    contested: int
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One claim that is to be judged, with what it takes to judge it.

    Attributes:
        claim: as it was read; where the review is not blind, as people left it.
        document: its text.
        how: unreviewed, contested or reviewed.
        causes: why it comes so early.
        incidents: the incidents and series that it stands in.
        near: other claims of those, and of its text, which may be the same.
        papers: their documents, by claim.
        judgements: what people decided of it, in order; of a blind coder, his own.
        stands: ids of those that hold.
        seen: the newest judgement on it that this shows; "" for none.
        following: the id of what waits behind it; "" for nothing.
        voice: under which id its claimant is graded.
    """

    claim: Claim
    document: Document
    how: str
    causes: tuple[Cause, ...]
    incidents: tuple[Incident, ...]
    near: tuple[Claim, ...]
    papers: tuple[Document | Unknown, ...]
    judgements: tuple[Judgement, ...]
    stands: frozenset[str]
    seen: str
    following: str
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A decision that was kept.

    Attributes:
        judgement: the decision.
        meanwhile: what others decided of the same since its author looked.
    """

    judgement: Judgement
    meanwhile: tuple[Judgement, ...]


def clock() -> str:
    """Return the time of this machine's clock."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@cache
def reader() -> Reader:
    """Return what it takes to read the words of a correction, loaded once in a process."""
    return make_reader()


class Bench:
    """A ledger under review; any number of people may sit at it at once.

    What waits is put in order once for each state of the documents; judgements take from it.
    Of a large ledger the incidents are those that are kept, and of that state: to make them
    anew after every judgement would take longer than to judge.
    """

    def __init__(
        self,
        library: Library,
        now: Callable[[], str] = clock,
        reading: ReaderOf = reader,
    ) -> None:
        self._library = library
        self._now = now
        self._reading = reading
        self._lock = Lock()
        self._order: tuple[str, tuple[Weighed, ...]] = ("", ())
        self._kept: Mapping[str, Incident] = MappingProxyType({})
        self._made: tuple[str, tuple[Judgement, ...]] = ("", ())
        self._queues: dict[tuple[str, str | Unknown], tuple[tuple[Weighed, ...], Progress]] = {}

    def waiting(self, coder: str | Unknown = UNKNOWN) -> tuple[Weighed, ...]:
        """Return what is to be judged, the contested first, then what most depends on.

        Args:
            coder: who codes blindly: what he has not judged himself.
        """
        return self._queue(coder)[0]

    def progress(self, coder: str | Unknown = UNKNOWN) -> Progress:
        """Return how far the review has come."""
        return self._queue(coder)[1]

    def item(self, claim: str, coder: str | Unknown = UNKNOWN) -> Item:
        """Return the claim whose id is given, or alone begins so, ready to be judged.

        Raises:
            UsageError: there is none, or there are several.
        """
        order, made = self._state()
        read, document = self._library.claim(claim, DEFAULT_SETTINGS)
        blind = not isinstance(coder, Unknown)
        about = tuple(one for one in made if read.id in one.subjects)
        people = {author: decided(mine) for author, mine in coded(made).items()}
        weighed = next((one for one in order if one.claim.id == read.id), Weighed(claim=read))
        near, papers = self._near(weighed)
        waiting = [one.claim.id for one in self.waiting(coder)]
        return Item(
            claim=weighed.claim if blind else read,
            document=document,
            how=UNREVIEWED if blind else state(read.id, people),
            causes=weighed.causes,
            incidents=self._incidents(weighed.incidents),
            near=near,
            papers=papers,
            judgements=tuple(one for one in about if not blind or one.author == coder),
            stands=frozenset(one.id for one in standing(made)),
            seen=about[-1].id if about else "",
            following=_following(read.id, waiting),
            voice=root(read, document),
        )

    def decide(
        self, verdict: Verdict, asking: Asking, signed: tuple[str, str], seen: str
    ) -> Kept:
        """Keep what somebody decided, whatever others decided meanwhile.

        Args:
            verdict: what was decided.
            asking: of what, and how.
            signed: who, and why.
            seen: the newest judgement on it that he saw.

        Raises:
            UsageError: it is about nothing, or contradicts what a person said of pairs.
        """
        by = Signed(author=signed[0], at=self._now(), reason=signed[1])
        made = decision(self._library.ledger, verdict, asking, by, self._reading)
        return Kept(judgement=made, meanwhile=judge_after(self._library.ledger, made, seen))

    def judgement(self, prefix: str) -> Judgement:
        """Return the judgement whose id is the prefix, or alone begins with it.

        Raises:
            MissingError: there is none.
        """
        found = self._library.ledger.find(prefix)
        if not isinstance(found, Judgement):
            raise MissingError("this is no judgement", prefix, "Take its id from the log.")
        return found

    def held(self, claim: str) -> Held:
        """Return what holds of a claim by all judgements."""
        _, made = self._state()
        return decided(made).get(claim, Held())

    def _queue(self, coder: str | Unknown) -> tuple[tuple[Weighed, ...], Progress]:
        """Return what waits and how much, put together once for each state of the ledger."""
        order, made = self._state()
        key = (self._made[0], coder)
        with self._lock:
            if key not in self._queues:
                while len(self._queues) >= QUEUES:
                    self._queues.pop(next(iter(self._queues)))
                self._queues[key] = _queued(order, made, coder)
            return self._queues[key]

    def _incidents(self, names: tuple[str, ...]) -> tuple[Incident, ...]:
        made = self._kept
        if not self._is_large():
            desk = self._library.desk(DEFAULT_SETTINGS)
            made = {one.id: one for one in desk.incidents}
        return tuple(made[name] for name in names if name in made)

    def _ground(self, incidents: tuple[Incident, ...]) -> Ground:
        """Return what incidents stand on; of a large ledger, those of few documents."""
        if not self._is_large():
            return self._library.desk(DEFAULT_SETTINGS).ground
        few = [one for one in incidents if len(one.documents) <= TOLD]
        return self._library.ground_of(few, DEFAULT_SETTINGS)

    def _near(
        self, weighed: Weighed
    ) -> tuple[tuple[Claim, ...], tuple[Document | Unknown, ...]]:
        """Return what a claim may be the same as.

        Other claims of the same incidents, those of the same kind first; and behind them those
        of its kind that its own text tells of other incidents.
        """
        own, incidents = weighed.claim, self._incidents(weighed.incidents)
        ground = self._ground(incidents)
        names = dict.fromkeys(
            name
            for incident in incidents
            for name in incident.claims
            if name != own.id and name in ground.claims
        )
        inside = sorted(
            (ground.claims[name] for name in names), key=lambda c: c.kind != own.kind
        )
        beside = (
            one
            for one in self._library.document(own.document, DEFAULT_SETTINGS).claims
            if one.kind == own.kind and one.id not in {*names, own.id}
        )
        found = (*inside[:NEAR], *islice(beside, BESIDE))
        return found, tuple(ground.document(one) for one in found)

    def _state(self) -> tuple[tuple[Weighed, ...], tuple[Judgement, ...]]:
        """Return the claims in their order, and all judgements on the claims of today."""
        ledger = self._library.ledger
        with self._lock:
            revision = ledger.revision()
            readings = revision.partition(".")[0]
            if self._order[0] != readings:
                self._order = (readings, self._ordered())
            if self._made[0] != revision:
                claims = (one.claim for one in self._order[1])
                self._made = (revision, carried_over(ledger, claims))
            return self._order[1], self._made[1]

    def _is_large(self) -> bool:
        return len(self._order[1]) > LARGE

    def _ordered(self) -> tuple[Weighed, ...]:
        claims = [claim for found in self._library.ledger.found() for claim in found.claims]
        if len(claims) <= LARGE:
            return by_consequence(claims, self._library.desk(DEFAULT_SETTINGS).incidents)
        every = Listed(limit=EVERY)
        made = self._library.incidents(every, DEFAULT_SETTINGS).incidents
        self._kept = MappingProxyType({one.id: one for one in made})
        return by_consequence(claims, made)


def _queued(
    order: tuple[Weighed, ...], made: tuple[Judgement, ...], coder: str | Unknown
) -> tuple[tuple[Weighed, ...], Progress]:
    people = {author: decided(mine) for author, mine in coded(made).items()}
    total = len(order)
    if not isinstance(coder, Unknown):
        mine = people.get(coder, {})
        left = tuple(one for one in order if one.claim.id not in mine)
        done = total - len(left)
        return left, Progress(total=total, judged=done, contested=0, left=len(left))
    stands = [(one, state(one.claim.id, people)) for one in order]
    contested = tuple(one for one, how in stands if how == CONTESTED)
    fresh = tuple(one for one, how in stands if how == UNREVIEWED)
    left = (*contested, *fresh)
    progress = Progress(
        total=total, judged=total - len(fresh), contested=len(contested), left=len(left)
    )
    return left, progress


def _following(claim: str, waiting: list[str]) -> str:
    """Return what waits behind a claim; the first of all where it waits no more."""
    if claim in waiting:
        behind = waiting[waiting.index(claim) + 1 :]
        return behind[0] if behind else ""
    return waiting[0] if waiting else ""
