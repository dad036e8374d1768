"""Fetch addresses: politely, within limits, from public hosts only, and never in vain."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from ipaddress import ip_address
from types import TracebackType
from typing import Self

from reportedly.model import trouble
from reportedly.model.issue import Issue
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.sources.fetch.address import Address, Network, address, is_public, literal
from reportedly.sources.fetch.answer import Answer, Fetched
from reportedly.sources.fetch.archive import Archive, Entry
from reportedly.sources.fetch.asking import Line, unpacked
from reportedly.sources.fetch.failure import Failure
from reportedly.sources.fetch.limits import DEFAULT_FETCH_LIMITS, FetchLimits
from reportedly.sources.fetch.robots import Robots, robots
from reportedly.sources.fetch.world import World

PRODUCT = "reportedly"  # our name in a robots.txt
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
UNCHANGED = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a fetch behaves.

    Attributes:
        limits: what one address may cost.
        agent: what we call ourselves, with how to reach us.
        allowed: networks of the caller's own that are fetched from, though not public.
    """

    limits: FetchLimits = DEFAULT_FETCH_LIMITS
    agent: str = PRODUCT
    allowed: tuple[Network, ...] = ()


class Fetcher:
    """Fetches addresses, one after the other; knows the hosts that it spoke to."""

    def __init__(self, archive: Archive, world: World, manner: Manner) -> None:
        """Begin without a connection."""
        self._archive = archive
        self._world = world
        self._manner = manner
        self._limits = manner.limits
        self._line = Line(world, manner.limits, manner.agent)
        self._robots: dict[str, Robots] = {}
        self._spoken: dict[str, float] = {}

    def __enter__(self) -> Self:
        """Give the fetcher to a `with` block, which closes it."""
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
        """Close the connections and the archive."""
        self._line.close()
        self._archive.close()

    def fetch(self, asked: str) -> Fetched | Issue:
        """Return what stands at an address, or why there is nothing.

        Each step of a redirect is checked like the first. What the archive has got within
        `limits.fresh` seconds is not asked for again; for what is older, the server is asked
        whether it changed.
        """
        first = address(asked)
        if isinstance(first, Failure):
            return first.about(asked)
        got = self._followed(first, self._permitted)
        if isinstance(got, Failure):
            return got.about(asked)
        answer, same = got
        if answer.status != HTTPStatus.OK:
            return _status(answer).about(asked)
        return Fetched(
            asked=asked,
            url=answer.url,
            at=answer.at,
            content_type=answer.content_type,
            charset=_charset(answer),
            body=answer.body,
            same=same,
        )

    def _followed(
        self, first: Address, permitted: Callable[[Address], Failure | None]
    ) -> tuple[Answer, bool] | Failure:
        """Follow redirects; return the last answer, and whether it is the one that we had."""
        hop: Address | Failure = first
        for _ in range(self._limits.redirects + 1):
            if isinstance(hop, Failure):
                return hop
            refused = self._located(hop) or permitted(hop)
            if refused is not None:
                return refused
            got = self._had(hop) or self._tried(hop)
            if isinstance(got, Failure) or got[0].status not in REDIRECTS:
                return got
            hop = address(got[0].header("location"), base=hop.url)
        detail = f"more than {self._limits.redirects} times"
        return Failure(trouble=trouble.FETCH_REDIRECTED, detail=detail)

    def _located(self, where: Address) -> Failure | None:
        """Find out where a host is, and refuse it if any of its addresses is not public."""
        spelled = literal(where.host)
        try:
            unspelled = isinstance(spelled, Unknown)
            found = self._world.resolve(where.host) if unspelled else (str(spelled),)
        except OSError as error:
            detail = f"{where.host}: {error.strerror or error}"
            return Failure(trouble=trouble.FETCH_FAILED, detail=detail)
        for ip in found:
            if not is_public(ip_address(ip.partition("%")[0]), self._manner.allowed):
                return Failure(
                    trouble=trouble.ADDRESS_REFUSED, detail=f"{where.host} is {ip}, not public"
                )
        self._line.pin(where.host, found)
        return None

    def _permitted(self, where: Address) -> Failure | None:
        """Ask the site's robots.txt, once for each origin."""
        rules = self._rules(where)
        if not rules.allows(where.url):
            return Failure(trouble=trouble.FETCH_FORBIDDEN, detail="its robots.txt says so")
        if rules.pause > self._limits.longest_pause:
            detail = f"its robots.txt wants {rules.pause:g} seconds between two questions"
            return Failure(trouble=trouble.FETCH_FORBIDDEN, detail=detail)
        return None

    def _rules(self, where: Address) -> Robots:
        if where.origin not in self._robots:
            file = address("/robots.txt", base=where.url)
            got = file if isinstance(file, Failure) else self._followed(file, _anything)
            answer = None if isinstance(got, Failure) else got[0]
            rules = robots(answer, PRODUCT, self._limits.robots_bytes)
            self._robots[where.origin] = rules
        return self._robots[where.origin]

    def _had(self, where: Address) -> tuple[Answer, bool] | None:
        """Return what the archive has, while it is fresh."""
        entry = self._archive.last(where.url)
        if entry is None or self._age(entry) >= self._limits.fresh:
            return None
        answer = self._kept(entry)
        return None if answer is None else (answer, True)

    def _tried(self, where: Address) -> tuple[Answer, bool] | Failure:
        """Ask, and ask again while the trouble may pass."""
        got: tuple[Answer, bool] | Failure = self._once(where)
        for turn in range(1, self._limits.tries):
            failure = got if isinstance(got, Failure) else self._refusal(got[0])
            if failure is None or not failure.passes:
                return got
            backoff = self._limits.patience * 2 ** (turn - 1)
            wait = backoff if isinstance(failure.wait, Unknown) else failure.wait
            if wait > self._limits.longest_pause:
                return failure
            self._world.sleep(wait)
            got = self._once(where)
        return got

    def _once(self, where: Address) -> tuple[Answer, bool] | Failure:
        """Ask once, for what changed since we had it."""
        entry = self._archive.last(where.url)
        kept = self._kept(entry) if entry else None
        self._pace(where)
        got = self._line.ask(where, _conditions(entry) if entry and kept else ())
        if isinstance(got, Failure):
            return got
        if got.status == UNCHANGED and entry and kept:
            self._archive.unchanged(entry, got.at)
            return kept, True
        self._archive.keep(got)
        return got, False

    def _kept(self, entry: Entry) -> Answer | None:
        """Return an answer of the archive that can be used again."""
        found = self._archive.wire(entry) if entry.status not in PASSING else None
        if found is None:
            return None
        headers, wire = found
        body = unpacked(headers, wire, self._limits.body_bytes)
        if isinstance(body, Failure):
            return None
        return Answer(
            url=entry.url,
            status=entry.status,
            headers=headers,
            wire=wire,
            body=body,
            at=entry.at,
        )

    def _pace(self, where: Address) -> None:
        """Wait until the host may be asked again."""
        rules = self._robots.get(where.origin)
        pause = max(self._limits.pause, rules.pause if rules else 0.0)
        now = self._world.monotonic()
        left = self._spoken.get(where.host, now - pause) + pause - now
        if left > 0:
            self._world.sleep(left)
        self._spoken[where.host] = self._world.monotonic()

    def _refusal(self, answer: Answer) -> Failure | None:
        """Return the trouble of an answer that may be better at the next try."""
        if answer.status not in PASSING:
            return None
        return _status(answer, wait=_wait(answer, self._world.now()))

    def _age(self, entry: Entry) -> float:
        try:
            then = datetime.fromisoformat(entry.at)
        except ValueError:
            return float("inf")
        age = (self._world.now() - then).total_seconds()
        return age if age >= 0 else float("inf")  # the clock went back


def _anything(_: Address) -> Failure | None:
    return None


def _conditions(entry: Entry) -> tuple[tuple[str, str], ...]:
    """Return the headers that ask only for what changed."""
    named = (("If-None-Match", entry.etag), ("If-Modified-Since", entry.last_modified))
    return tuple((name, value) for name, value in named if value)


def _status(answer: Answer, wait: float | Unknown = UNKNOWN) -> Failure:
    try:
        phrase = HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = "unknown status"
    asks = "" if isinstance(wait, Unknown) else f"; it asks to wait {wait:g} seconds"
    return Failure(
        trouble=trouble.FETCH_STATUS,
        detail=f"HTTP {answer.status} {phrase}{asks}",
        passes=answer.status in PASSING,
        wait=wait,
    )


def _wait(answer: Answer, now: datetime) -> float | Unknown:
    """Return the seconds of a `Retry-After`, which may be a number or a date."""
    value = answer.header("retry-after").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return UNKNOWN
    aware = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())


def _charset(answer: Answer) -> str | Unknown:
    for part in answer.header("content-type").split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset" and value.strip(" \"'"):
            return value.strip(" \"'").lower()
    return UNKNOWN
