"""JSON Lines: one document of the contract (design, section 6) on one line.

The text is read as it is: nothing is normalised, trimmed or joined.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import fields, replace

from reportedly.model import trouble
from reportedly.model.raw import Facts, Raw
from reportedly.reading.decoding import decode
from reportedly.reading.draft import Draft, Remark, refuse

TEXT = "text"
FIELDS = ("id", TEXT, "title", "published", "publisher", "url", "language")
SURROGATE = re.compile("[\ud800-\udfff]")
NAMES_SHOWN = 12


class Numeral(str):
    """A number of JSON in its own digits, which an id keeps."""

    __slots__ = ()


def read_line(raw: Raw) -> Draft:
    """Return the draft of one line."""
    source, remarks = decode(raw.data)
    draft = Draft(name=raw.name, text="", remarks=remarks)
    try:
        value = _loads(source)
    except json.JSONDecodeError as error:
        return refuse(draft, trouble.NOT_JSON, f"{error.msg}, at character {error.pos + 1:,}")
    except RecursionError:
        return refuse(draft, trouble.NOT_JSON, "it is nested too deeply")
    if not isinstance(value, dict):
        return refuse(draft, trouble.NOT_AN_OBJECT, _type(value))
    return _draft(draft, value)


def _loads(source: str) -> object:
    """Return what JSON says, numbers in their own digits.

    Raises:
        json.JSONDecodeError: it is no JSON.
        RecursionError: its brackets are nested too deeply.
    """
    value: object = json.loads(
        source, parse_int=Numeral, parse_float=Numeral, parse_constant=Numeral
    )
    return value


def _draft(draft: Draft, record: Mapping[str, object]) -> Draft:
    values, remarks = _strings(record)
    given = [item.name for item in fields(Facts) if values.get(item.name, "").strip()]
    found = replace(
        draft,
        text=values.get(TEXT, ""),
        facts=Facts(**{name: values[name] for name in given}),
        remarks=(*draft.remarks, *remarks),
    )
    if TEXT in values:
        return found
    if record.get(TEXT) is None:
        return refuse(found, trouble.MISSING_TEXT)
    return replace(found, refused=True)


def _strings(record: Mapping[str, object]) -> tuple[Mapping[str, str], tuple[Remark, ...]]:
    """Return the fields that are strings, and what is wrong with the others."""
    values, remarks = dict[str, str](), list[Remark]()
    for name in FIELDS:
        value = record.get(name)
        if not _is_text(name, value):
            if value is not None:
                remarks.append((trouble.WRONG_TYPE, f"{name} is {_type(value)}"))
            continue
        values[name], broken = SURROGATE.subn("\ufffd", str(value))
        if broken:
            remarks.append((trouble.BROKEN_UNICODE, f"{broken:,} in {name}"))
    others = sorted(set(record) - set(FIELDS))
    if others:
        remarks.append((trouble.UNKNOWN_FIELD, _listed(others)))
    return values, tuple(remarks)


def _is_text(name: str, value: object) -> bool:
    return isinstance(value, str) and (name == "id" or not isinstance(value, Numeral))


def _listed(names: list[str]) -> str:
    shown = ", ".join(SURROGATE.sub("\ufffd", name[:40]) for name in names[:NAMES_SHOWN])
    more = len(names) - NAMES_SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def _type(value: object) -> str:
    """Return what JSON calls it."""
    kinds = ((Numeral, "a number"), (str, "a string"), (bool, "a boolean"), (list, "an array"))
    named = (name for kind, name in kinds if isinstance(value, kind))
    return next(named, "null" if value is None else "an object")
