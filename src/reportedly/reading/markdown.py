"""Markdown: the markup taken away, every word left where its source has it.

Covered, as CommonMark has them: headings of both kinds, block quotes (the `>` goes), bullets
and numbered items (both become `- `), fenced code (the fences go, the code stays), rules,
reference definitions, hard line breaks; emphasis, code spans, links (the label stays), images
(they go), autolinks, escapes, entities, HTML tags and comments (they go). Beyond it: YAML front
matter, footnotes (the mark goes, the note stays), the second row of a table. Not covered: the
bars of tables and the marks of struck-out words, which stay as they are, and code by
indentation, which is read as text. Indentation goes.

The title is the heading of level 1 that opens the text, else what the front matter says.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from reportedly.model import trouble
from reportedly.model.limits import Limits
from reportedly.model.raw import Facts, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.blocks import Layout, lay_out
from reportedly.reading.decoding import decode
from reportedly.reading.draft import Draft, Remark, refuse
from reportedly.reading.edits import Edit, Segments, apply, behead, line_ends
from reportedly.reading.inline import inline_edits
from reportedly.reading.plain import is_binary

# Sixteen thousand characters are more than any: what is longer is a text between two rules.
FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(.{0,16000}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
FIELD = re.compile(r"[A-Za-z_][\w-]*")
# Names that writers of front matter use for our fields; the first that is there counts.
NAMES = (
    ("title", ("title",)),
    ("published", ("published", "date")),
    ("publisher", ("publisher",)),
    ("author", ("author",)),
    ("url", ("url",)),
    ("language", ("language", "lang")),
)


def read_markdown(raw: Raw, limits: Limits) -> Draft:
    """Return the draft of a Markdown file."""
    source, remarks = decode(raw.data)
    draft = Draft(name=raw.name, text=source, remarks=remarks)
    if is_binary(source, limits):
        return refuse(draft, trouble.BINARY)
    facts, begin, doubts = _front_matter(source)
    layout = lay_out(source, begin)
    text, segments = behead(*apply(source, _edits(source, begin, layout)))
    heading = _opening(text, segments, layout)
    return replace(
        draft,
        text=text,
        segments=segments,
        facts=facts if isinstance(heading, Unknown) else replace(facts, title=heading),
        remarks=(*remarks, *doubts),
    )


def _edits(source: str, begin: int, layout: Layout) -> Iterator[Edit]:
    if begin:
        yield Edit(0, begin)
    yield from layout.edits
    for block in layout.blocks:
        yield from inline_edits(source, block, layout.labels)
    yield from line_ends(source)


def _opening(text: str, segments: Segments, layout: Layout) -> str | Unknown:
    """Return the heading of level 1 that the clean text opens with."""
    if isinstance(layout.heading, Unknown) or not segments:
        return UNKNOWN
    start, end = layout.heading
    title = text.partition("\n")[0].rstrip()
    return title if start <= segments[0].source_start < end and title else UNKNOWN


def _front_matter(source: str) -> tuple[Facts, int, tuple[Remark, ...]]:
    """Return what the front matter says, and where the text after it begins."""
    match = FRONT_MATTER.match(source)
    if not match:
        return Facts(), 0, ()
    try:
        # Only strings, for a date must stay as it was written; and not the loader in C, which
        # takes the whole process down on a text of many opening brackets.
        content: object = yaml.load(match[1], Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError):
        return Facts(), 0, ((trouble.BROKEN_FRONT_MATTER, UNKNOWN),)
    if not isinstance(content, dict) or not all(FIELD.fullmatch(str(key)) for key in content):
        return Facts(), 0, ()
    found = {name: _first(content, names) for name, names in NAMES}
    given = {name: value for name, value in found.items() if value}
    return Facts(**given), match.end(), ()


def _first(content: dict[object, object], names: tuple[str, ...]) -> str:
    """Return the first of these fields that is filled, on one line; lists are joined."""
    for name in names:
        value = content.get(name)
        parts = value if isinstance(value, list) else [value]
        joined = ", ".join(" ".join(part.split()) for part in parts if isinstance(part, str))
        if joined:
            return joined
    return ""
