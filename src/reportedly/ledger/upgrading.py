"""From an older ledger to this one: named steps, each in the transaction of them all.

A step is written once and never changed, and says in its own words what it makes: the tables of
`schema` are those of today, and a step leads to those of its day. What only serves to look
things up is made after the last step, for a ledger that is older than it. `meta` keeps when
each step ran.
"""

from collections.abc import Callable
from hashlib import sha256
from types import MappingProxyType
from typing import Final

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.engine import Connection

from reportedly.errors import LedgerVersionError
from reportedly.ledger.dialect import make_word_tables
from reportedly.ledger.filling import fill
from reportedly.ledger.schema import META, SCHEMA_VERSION, WORDS

FILLED: Final = 2  # from this schema on a ledger has what things are looked up by
Step = Callable[[Operations], None]


def upgrade(connection: Connection, subject: str, found: str | None) -> None:
    """Bring the tables of an older ledger to those of today; others are refused.

    Raises:
        LedgerVersionError: a newer program wrote it, or none that ever was.
    """
    version = int(found) if found and found.isascii() and found.isdigit() else 0
    if not 1 <= version <= SCHEMA_VERSION:
        what = f"this ledger has schema {found}, and this program {SCHEMA_VERSION}"
        hint = (
            "A newer reportedly wrote it: open it with that one, or read the sources into a"
            " new ledger."
        )
        raise LedgerVersionError(what, subject, hint)
    if version == SCHEMA_VERSION:
        return
    operations = Operations(MigrationContext.configure(connection))
    for number in range(version + 1, SCHEMA_VERSION + 1):
        STEPS[number](operations)
        ran = {"name": f"step {number}", "value": sa.cast(sa.func.current_timestamp(), sa.Text)}
        connection.execute(META.insert().values(**ran))
    connection.execute(
        META.update().where(META.c.name == "schema").values(value=str(SCHEMA_VERSION))
    )
    if version < FILLED:
        fill(connection)


def _to_2(op: Operations) -> None:
    """Number the judgements and chain them; make spots and words."""
    made = op.create_table(
        "judgements_2",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", WORDS, nullable=False, unique=True),
        sa.Column("at", WORDS, nullable=False),
        sa.Column("content", WORDS, nullable=False),
        sa.Column("chain", WORDS, nullable=False),
    )
    connection = op.get_bind()
    old = sa.text("SELECT id, at, content FROM judgements ORDER BY at, id")
    chain = ""
    for seq, (name, at, content) in enumerate(connection.execute(old).all(), start=1):
        chain = sha256(f"{chain}\n{content}".encode()).hexdigest()
        row = {"seq": seq, "id": name, "at": at, "content": content, "chain": chain}
        connection.execute(made.insert(), row)
    op.drop_table("judgements")
    op.rename_table("judgements_2", "judgements")
    op.create_table(
        "spots",
        sa.Column(
            "spot",
            sa.BigInteger().with_variant(sa.Integer, "sqlite"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("reading", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("first", sa.Integer),
        sa.Column("last", sa.Integer),
        sa.Column("known", sa.Integer),
        sa.ForeignKeyConstraint(("reading", "place"), ("claims.reading", "claims.place")),
    )
    op.create_index("ix_spots_claim", "spots", ["reading", "place"], unique=True)
    make_word_tables(connection)


def _to_3(op: Operations) -> None:
    """Keep which bytes were read; of those before nothing is known, and they are read again."""
    op.create_table(
        "sources",
        sa.Column("digest", WORDS, primary_key=True),
        sa.Column("reader", WORDS, primary_key=True),
        sa.Column("rules", WORDS, primary_key=True),
        sa.Column("document", WORDS),
        sa.Column("sha256", WORDS),
        sa.Column("issues", WORDS, nullable=False),
        sa.ForeignKeyConstraint(("document", "sha256"), ("documents.id", "documents.sha256")),
    )


def _to_4(op: Operations) -> None:
    """Make room for incidents and for what they grow from; there may be a shelf already."""
    if sa.inspect(op.get_bind()).has_table("derived"):
        op.drop_table("derived")
    key = [sa.Column(name, WORDS, primary_key=True) for name in ("space", "key", "value")]
    op.create_table("derived", *key, sqlite_with_rowid=False)
    op.create_table(
        "incidents",
        sa.Column("seq", sa.Integer, primary_key=True),
        *(sa.Column(name, WORDS, nullable=False) for name in ("room", "id", "shape")),
        *(sa.Column(name, sa.Integer) for name in ("first", "last")),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("light", "old", "few")),
        sa.UniqueConstraint("room", "id"),
    )
    for name in ("light", "old", "few"):
        op.create_index(f"ix_incidents_{name}", "incidents", ["room", name, "id"])
    op.create_table(
        "incident_texts",
        sa.Column("incident", sa.Integer, sa.ForeignKey("incidents.seq"), primary_key=True),
        sa.Column("content", WORDS, nullable=False),
    )
    op.create_table(
        "members",
        sa.Column("incident", sa.Integer, sa.ForeignKey("incidents.seq"), primary_key=True),
        sa.Column("spot", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("name", WORDS, nullable=False),
    )
    op.create_index("ix_members_name", "members", ["name"])
    op.create_index("ix_members_spot", "members", ["spot"])


def _to_5(op: Operations) -> None:
    """Make room for tallies; they are made when they are asked for."""
    op.create_table(
        "tallies",
        *(sa.Column(name, WORDS, primary_key=True) for name in ("space", "key", "document")),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("claims", "own")),
        sa.Column("first", WORDS, nullable=False),
        *(sa.Column(name, WORDS) for name in ("published", "publisher")),
    )
    op.create_index("ix_tallies_document", "tallies", ["document"])
    op.create_index("ix_tallies_first", "tallies", ["space", "key", "first"])


STEPS: Final = MappingProxyType({2: _to_2, 3: _to_3, 4: _to_4, 5: _to_5})
