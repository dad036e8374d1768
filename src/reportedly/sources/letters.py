"""Mailboxes: an mbox is cut into its letters, one after the other."""

from collections.abc import Iterator

from reportedly.model import trouble
from reportedly.model.raw import Form, Raw
from reportedly.sources.member import Descend, Found, Member, Within
from reportedly.sources.pieces import pieces

POSTMARK = b"From "


def open_mbox(member: Member, within: Within, _: Descend) -> Found:
    """Yield the letters of a mailbox, numbered from 1."""
    limit = within.limits.mail_bytes
    for number, letter in enumerate(_letters(pieces(member.stream), limit), start=1):
        name = f"{member.name}#{number}"
        if len(letter) > limit:
            yield trouble.FILE_TOO_LARGE.about(name, f"more than {limit:,} bytes")
        else:
            yield Raw(name=name, data=letter, form=Form.MAIL, container="mbox")


def _letters(lines: Iterator[bytes], limit: int) -> Iterator[bytes]:
    """Yield the letters without postmarks; of a long one, a little more than the limit."""
    kept, size, blank, begun = list[bytes](), 0, True, False
    for line in lines:
        if blank and line.startswith(POSTMARK):
            if begun and kept:
                yield b"".join(kept)
            kept, size, begun, blank = [], 0, True, False
            continue
        blank = not line.strip()
        if size <= limit:
            kept.append(line.removeprefix(b">") if line.startswith(b">From ") else line)
            size += len(line)
    if kept:
        yield b"".join(kept)
