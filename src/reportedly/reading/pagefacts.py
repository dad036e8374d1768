"""What a page says of itself: its head, its JSON-LD, its dates."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from reportedly.reading.markup import ATTRIBUTES, Marked

TAGS = re.compile(rf"<(meta|link|time|html)\b({ATTRIBUTES})>", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"([^\s\"'<>/=]+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>=`]++)))?"
)
LINKED_DATA = re.compile(r"<script\b[^>]*application/ld\+json[^>]*>", re.IGNORECASE)
SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
TITLE = re.compile(r"<title\b[^>]*>(.*?)</title", re.DOTALL | re.IGNORECASE)
HEADLINE = re.compile(r"<h1\b[^>]*>(.*?)</h1", re.DOTALL | re.IGNORECASE)
MOST_TAGS, MOST_SCRIPTS, MOST_NODES = 2_000, 20, 500
LONGEST_SCRIPT = 1_000_000
REPORTS = ("article", "posting", "report", "webpage", "page")
PUBLISHED_METAS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "published_time",
    "article_date_original",
    "article.published",
    "dc.date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.date",
    "dcterms.created",
    "dcterms.issued",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "originalpublicationdate",
)
MODIFIED_METAS = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a page says of itself, as it stands there.

    Attributes:
        titles: its headlines and titles, the better ones first.
        dates: what is stated, and where; those of publication first.
        authors: names in its byline.
        site: what the site calls itself.
        canonical: the address that it gives as its own.
        language: what its first tag says.
    """

    titles: tuple[str, ...]
    dates: tuple[tuple[str, str], ...]
    authors: tuple[str, ...]
    site: str
    canonical: str
    language: str


def said(page: Marked) -> Said:
    """Return what a page says of itself."""
    metas, times, canonical, language = _tags(page)
    node = _report(page.source)
    title = next(page.telling(TITLE), None)
    titles = (
        _line(node.get("headline")),
        metas.get("og:title", ""),
        metas.get("twitter:title", ""),
        _line(node.get("name")) if "headline" not in node else "",
        metas.get("title", ""),
        _line(html.unescape(title[1])) if title else "",
    )
    return Said(
        titles=tuple(dict.fromkeys(one for one in map(_line, titles) if one)),
        dates=tuple(_dates(node, metas, times)),
        authors=tuple(_authors(node, metas)),
        site=metas.get("og:site_name", "") or _name(node.get("publisher")),
        canonical=canonical or metas.get("og:url", ""),
        language=language or metas.get("og:locale", ""),
    )


def _tags(
    page: Marked,
) -> tuple[Mapping[str, str], list[tuple[str, str]], str, str]:
    """Return the meta fields, the times, the canonical address and the language."""
    metas, times = dict[str, str](), list[tuple[str, str]]()
    canonical = language = ""
    for match in islice(page.telling(TAGS), MOST_TAGS):
        kind = match[1].lower()
        if kind == "link" and "canonical" not in match[2].lower():
            continue
        named = attributes(match[2])
        if kind == "meta":
            name = named.get("property") or named.get("name") or named.get("itemprop") or ""
            content = named.get("content", "").strip()
            if content:
                metas.setdefault(name.lower(), content)
        elif kind == "link" and "canonical" in named.get("rel", "").lower().split():
            canonical = canonical or named.get("href", "").strip()
        elif kind == "time" and named.get("datetime"):
            times.append((named["datetime"], _time_place(named)))
        elif kind == "html":
            language = named.get("lang", "")
    return metas, times, canonical, language


def attributes(text: str) -> dict[str, str]:
    """Return the attributes of a tag, the first of each name."""
    found = dict[str, str]()
    for name, double, single, bare in ATTRIBUTE.findall(text):
        value = double or single or bare
        found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
    return found


def _time_place(named: Mapping[str, str]) -> str:
    about = f"{named.get('itemprop', '')} {named.get('class', '')}".lower()
    if "datepublished" in about or "published" in about or "pubdate" in named:
        return "time datePublished"
    return "time modified" if "modified" in about or "updated" in about else "time"


def _dates(
    node: Mapping[str, object], metas: Mapping[str, str], times: list[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    for name in ("datePublished", "dateCreated"):
        yield _line(node.get(name)), f"json-ld {name}"
    for name in PUBLISHED_METAS:
        yield metas.get(name, ""), f"meta {name}"
    yield from (one for one in times if one[1] == "time datePublished")
    yield from [one for one in times if one[1] == "time"][:1]
    yield _line(node.get("dateModified")), "json-ld modified"
    for name in MODIFIED_METAS:
        yield metas.get(name, ""), f"meta modified {name}"
    yield from [one for one in times if one[1] == "time modified"][:1]


def _authors(node: Mapping[str, object], metas: Mapping[str, str]) -> Iterator[str]:
    """Yield the names in the byline: of JSON-LD, else of the head."""
    stated = node.get("author")
    several = stated if isinstance(stated, list) else [stated]
    names = [name for one in several if (name := _name(one))]
    if not names:
        fields = ("author", "article:author", "sailthru.author", "byl", "dc.creator")
        names = [metas[name] for name in fields if metas.get(name)]
        names = [name for name in names if "://" not in name][:1]
    for name in dict.fromkeys(names):
        yield re.sub(r"^by\s+", "", _line(name), flags=re.IGNORECASE)


def _report(source: str) -> Mapping[str, object]:
    """Return the part of the JSON-LD that is about the report, or nothing."""
    best: Mapping[str, object] = {}
    rank = len(REPORTS)
    for node in islice(_nodes(source), MOST_NODES):
        kinds = str(node.get("@type", "")).lower()
        mine = next((place for place, kind in enumerate(REPORTS) if kind in kinds), rank)
        if mine < rank and ("datePublished" in node or "headline" in node):
            best, rank = node, mine
    return best


def _nodes(source: str) -> Iterator[Mapping[str, object]]:
    """Yield the objects of all JSON-LD, from the outside in."""
    for script in islice(LINKED_DATA.finditer(source), MOST_SCRIPTS):
        end = SCRIPT_END.search(source, script.end())
        waiting = [_json(source[script.end() : end.start()])] if end else []
        while waiting:
            value = waiting.pop(0)
            if isinstance(value, dict):
                yield value
                waiting += [value.get("@graph"), value.get("mainEntity")]
            elif isinstance(value, list):
                waiting += value[:MOST_NODES]


def _json(text: str) -> object:
    """Return what a script says; those of strangers hold raw line ends, and worse."""
    if len(text) > LONGEST_SCRIPT:
        return None
    bare = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    bare = bare.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
    try:
        value: object = json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _name(value: object) -> str:
    """Return the name of a person or an organisation of JSON-LD."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        value = value[0] if value else ""
    return "" if isinstance(value, str) and "://" in value else _line(value)


def _line(value: object) -> str:
    """Return a text on one line, or nothing where it is none."""
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""
