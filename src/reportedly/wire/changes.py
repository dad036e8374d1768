"""Changes in JSON."""

from reportedly.model.change import Change, ChangeKind
from reportedly.wire.codec import TEXT, many, word
from reportedly.wire.record import field, record

CHANGE = record(
    Change,
    field("kind", word(ChangeKind)),
    field("subject", TEXT),
    field("title", TEXT),
    field("claims", many(TEXT)),
)
