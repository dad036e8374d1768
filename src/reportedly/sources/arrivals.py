"""What addresses give, beside files: pages, the pages that feeds link to, lists of feeds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from reportedly.errors import UsageError
from reportedly.model.issue import Issue
from reportedly.model.limits import DEFAULT_LIMITS, Limits
from reportedly.model.raw import Facts, Form, Raw
from reportedly.model.unknown import Unknown
from reportedly.sources import kinds
from reportedly.sources.feeds import addresses
from reportedly.sources.fetch.address import is_address
from reportedly.sources.fetch.answer import HTML, Fetched
from reportedly.sources.gather import held
from reportedly.sources.kinds import HEAD, Kind, by_head, by_name

Fetch = Callable[[str], Fetched | Issue]
Files = Callable[[Sequence[str]], Iterator[Raw | Issue]]
Found = Iterator[Raw | Issue]
# An entry of a feed with fewer words is a teaser, and its page is fetched.
WHOLE_STORY = 150
LISTS_DEEP = 2  # a list may name lists, and no further


def arrivals(
    targets: Sequence[str], files: Files, fetch: Fetch | None, limits: Limits = DEFAULT_LIMITS
) -> Found:
    """Yield what targets hold, in their order: files, and addresses where that was asked for.

    Every target is looked at before the first is read.

    Args:
        targets: paths, `-`, and addresses.
        files: what paths hold.
        fetch: what an address gives; nothing where addresses are off.
        limits: above which size an issue stands in for the bytes.

    Raises:
        SourceError: a path is missing, or may not be read.
        UsageError: there is an address, and addresses are off.
    """
    first = next((target for target in targets if is_address(target)), "")
    if first and fetch is None:
        raise UsageError(
            "addresses are fetched only when that is asked for", first, "Add --fetch."
        )
    if fetch is None:
        return files(targets)
    return chain.from_iterable([_target(target, files, fetch, limits) for target in targets])


def _target(target: str, files: Files, fetch: Fetch, limits: Limits) -> Found:
    if is_address(target):
        return _address(target, fetch, limits, LISTS_DEEP)
    return _followed(files((target,)), fetch)


def _address(url: str, fetch: Fetch, limits: Limits, depth: int) -> Found:
    """Yield what stands at an address; of a list, what stands at the addresses in it."""
    got = fetch(url)
    if isinstance(got, Issue):
        yield got
        return
    kind = _kind(got)
    if kind is kinds.OUTLINE:
        for listed in addresses(got.body) if depth else ():
            yield from _address(listed, fetch, limits, depth - 1)
    elif isinstance(kind.form, Unknown):
        yield from _followed(held(got.url, got.body, kind, limits), fetch)
    else:
        yield _raw(got, kind.form)


def _kind(got: Fetched) -> Kind:
    """Return of what kind an answer is: its bytes know best, then its server, then its name."""
    told = by_head(got.body[:HEAD])
    if not isinstance(told, Unknown) and told not in {kinds.XML, kinds.MBOX}:
        return told
    if got.content_type in HTML:
        return kinds.HTML
    if told is kinds.XML:
        return kinds.FEED
    named = by_name(got.url.partition("?")[0])
    return kinds.TEXT if isinstance(named, Unknown) else named


def _followed(found: Found, fetch: Fetch) -> Found:
    """Yield documents; for a teaser of a feed the page behind it, where that can be had."""
    for item in found:
        page = _page_behind(item, fetch)
        if isinstance(page, Issue):
            yield page
        yield page if isinstance(page, Raw) else item


def _page_behind(item: Raw | Issue, fetch: Fetch) -> Raw | Issue | None:
    if (
        isinstance(item, Issue)
        or item.container != "feed"
        or isinstance(item.facts.url, Unknown)
    ):
        return None
    if len(item.data.split()) >= WHOLE_STORY:
        return None
    got = fetch(item.facts.url)
    if isinstance(got, Issue):
        return got
    form = _kind(got).form
    if isinstance(form, Unknown):
        return None
    page = _raw(got, form)
    return replace(page, facts=replace(item.facts, url=got.url))


def _raw(got: Fetched, form: Form) -> Raw:
    return Raw(
        name=got.url,
        data=got.body,
        form=form,
        facts=Facts(url=got.url),
        container="http",
        charset=got.charset,
        retrieved=got.at,
    )
