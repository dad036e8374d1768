"""`bundle.zip`: rows, the words behind them, hashes and the method, to be handed on whole.

The same ledger gives the same bytes: files in one order, of one date, not deflated, because
what deflating gives depends on the machine.
"""

import hashlib
import io
import zipfile

from reportedly.model.claim import Claim
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.exports.care import Cared, kept_claims
from reportedly.report.exports.dossier import Export, File
from reportedly.report.exports.note import method_note
from reportedly.report.exports.rows import csv_bytes
from reportedly.report.exports.tables import tables_csv
from reportedly.report.exports.tolls import tolls_file
from reportedly.wire import Json, dumps

NAME = "bundle.zip"
SUMS = "SHA256SUMS"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first date that a zip can have
UNIX, PLAIN_FILE = 3, 0o644 << 16
DOCUMENTS = ("document", "sha256", "publisher", "published", "title", "url")
README = """\
What is in here
===============

claims.csv, incidents.csv  every field of the contract
tolls.csv                  every figure, with its claimants and claim ids
quotes.jsonl               the words that each claim stands on, and where they stand
documents.csv              the documents, with the SHA-256 of their clean text
method.json                convention, date, rules, what is withheld, what is left out and why
SHA256SUMS                 a hash for each file

To check that nothing was changed: sha256sum -c SHA256SUMS

Every figure is what somebody claimed, as a machine read it. Rows that a reviewer accepted say
so; all others are machine-extracted, unreviewed.
"""


def bundle(one: Cared) -> Export:
    """Return one zip with everything that a second person needs to check the figures."""
    tables = tables_csv(one)
    quotes = _quotes(one)
    inside = Export(
        files=(*tables.files, tolls_file(one), quotes, _documents(one)), omitted=tables.omitted
    )
    readme = File(name="README.txt", data=README.encode(), rows=0)
    files = (*inside.files, method_note(one, "bundle", inside), readme)
    data = _zipped((*files, _sums(files)))
    file = File(name=NAME, data=data, rows=quotes.rows)
    return Export(files=(file,), omitted=inside.omitted)


def _quotes(one: Cared) -> File:
    claims, _ = kept_claims(one)
    lines = [dumps(_quote(claim, one)) for claim in claims]
    data = "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")
    return File(name="quotes.jsonl", data=data, rows=len(lines))


def _quote(claim: Claim, one: Cared) -> Json:
    """Return where a claim stands; a hash of its words where they are given as they are."""
    document = one.dossier.ground.document(claim)
    shown = one.quote(claim)
    whole = shown == words.plain(claim.quote)
    return {
        "claim": claim.id,
        "kind": claim.kind,
        "quote": shown,
        "quote_sha256": _hash(claim.quote.encode("utf-8", "surrogatepass")) if whole else None,
        "document": one.document(claim.document),
        "sha256": None if isinstance(document, Unknown) else document.sha256,
        "start": claim.span.start,
        "end": claim.span.end,
        "standing": one.dossier.standing((claim,)),
    }


def _documents(one: Cared) -> File:
    rows = [
        (
            one.document(name),
            document.sha256,
            one.text(words.publisher(document)),
            "" if isinstance(document.published, Unknown) else str(document.published),
            one.text(document.title),
            one.address(document),
        )
        for name, document in sorted(one.dossier.ground.documents.items())
    ]
    return File(name="documents.csv", data=csv_bytes(DOCUMENTS, rows), rows=len(rows))


def _sums(files: tuple[File, ...]) -> File:
    lines = (f"{_hash(one.data)}  {one.name}\n" for one in sorted(files, key=_name))
    return File(name=SUMS, data="".join(lines).encode(), rows=len(files))


def _zipped(files: tuple[File, ...]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for one in sorted(files, key=_name):
            entry = zipfile.ZipInfo(one.name, LONG_AGO)
            entry.create_system, entry.external_attr = UNIX, PLAIN_FILE
            archive.writestr(entry, one.data)
    return out.getvalue()


def _name(file: File) -> str:
    return file.name


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
