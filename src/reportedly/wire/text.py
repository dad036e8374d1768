"""JSON as text: one line, UTF-8 whatever it holds, and the same bytes for the same value."""

import json
import re
from typing import Final, Never

from reportedly.errors import ContractError
from reportedly.wire.codec import Json, refused

# Half of a surrogate pair is no UTF-8; the others end a line, or steer a terminal.
UNSAFE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def dumps(value: Json) -> str:
    """Return compact JSON in one line, its names in the order they were built in.

    Lone surrogates are escaped, so that the line can be encoded; so is every character that a
    reader might take for the end of the line.

    Raises:
        ContractError: a number is not finite.
    """
    return _dumps(value, ordered=False)


def canonical(value: Json) -> str:
    """Return the same with sorted names: equal values give equal text."""
    return _dumps(value, ordered=True)


def loads(line: str) -> Json:
    """Read JSON.

    Raises:
        ContractError: it is no JSON, or holds NaN or Infinity, or is nested too deep.
    """
    try:
        value: Json = json.loads(line, parse_constant=_no_number)
    except RecursionError as error:
        raise refused("expected JSON, found brackets nested too deep") from error
    except ValueError as error:
        raise refused(f"expected JSON, found {error}") from error
    return value


def _dumps(value: Json, *, ordered: bool) -> str:
    try:
        text = json.dumps(
            value,
            ensure_ascii=False,
            allow_nan=False,
            separators=(",", ":"),
            sort_keys=ordered,
        )
    except ValueError as error:
        raise refused("expected finite numbers, found NaN or Infinity") from error
    return UNSAFE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _no_number(word: str) -> Never:
    raise ContractError(f"expected a finite number, found {word}", "", "Write null instead.")
