"""The journal of a watch: what each round found, one JSON line each, only ever added to."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from reportedly.errors import UsageError
from reportedly.model.change import Change, Round
from reportedly.wire import change_to_json


class Journal:
    """A file of rounds and changes."""

    def __init__(self, path: Path) -> None:
        """Name the file; it is made with the first line."""
        self.path = path

    def rounds(self) -> tuple[Round, ...]:
        """Return the rounds so far; a line that was cut off is passed over.

        Raises:
            UsageError: the file cannot be read.
        """
        try:
            text = self.path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise _refused(self.path, error) from error
        return tuple(_rounds(text.splitlines()))

    def add(self, at: datetime, rounds: Iterable[Round], changes: Iterable[Change]) -> None:
        """Add what one round found.

        Raises:
            UsageError: the file cannot be written.
        """
        looks = ({"round": one.source, "at": _time(one.at), "new": one.new} for one in rounds)
        news = ({"at": _time(at), **change_to_json(one)} for one in changes)
        lines = [json.dumps(line, ensure_ascii=False) for line in (*looks, *news)]
        try:
            with self.path.open("a", encoding="utf-8") as stream:
                stream.write("".join(f"{line}\n" for line in lines))
        except OSError as error:
            raise _refused(self.path, error) from error


def _rounds(lines: Iterable[str]) -> Iterator[Round]:
    for line in lines:
        try:
            value = json.loads(line)
            at = datetime.fromisoformat(value["at"])
            yield Round(source=value["round"], at=at, new=int(value["new"]))
        except (ValueError, TypeError, KeyError):
            continue


def _time(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _refused(path: Path, error: OSError) -> UsageError:
    reason = error.strerror or type(error).__name__
    hint = "Check its rights, or name another with --journal."
    return UsageError("the journal cannot be used", f"{path} ({reason})", hint)
