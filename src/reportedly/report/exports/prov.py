"""`prov.jsonld`: where every claim comes from, in the terms of W3C PROV-O."""

from collections.abc import Iterator

from reportedly.model.claim import Claim
from reportedly.model.incident import Step, StepKind
from reportedly.report import words
from reportedly.report.exports.care import Cared, kept_claims
from reportedly.report.exports.dossier import Export, File
from reportedly.wire import Json, dumps
from reportedly.wire.ids import short_hash

CONTEXT = {"prov": "http://www.w3.org/ns/prov#", "rpt": "urn:reportedly:"}
NEWER = frozenset({StepKind.SUPERSEDED, StepKind.REVISED_DOWN, StepKind.CORRECTED})


def prov(one: Cared) -> Export:
    """Return claims, documents, claimants and the run as a graph."""
    claims, omitted = kept_claims(one)
    steps = tuple(step for incident in one.dossier.incidents for step in incident.history)
    graph: list[Json] = [_run(one), *_documents(one)]
    voices = dict[str, str]()
    for claim in claims:
        name = one.text(words.claimant(claim, one.dossier.ground.document(claim)))
        voices[_voice(name)] = name
        graph.append(_claim(claim, name, steps, one))
    graph += [
        {"@id": voice, "@type": "prov:Agent", "rpt:name": name}
        for voice, name in sorted(voices.items())
    ]
    data = dumps({"@context": dict(CONTEXT), "@graph": graph}).encode()
    file = File(name="prov.jsonld", data=data, rows=len(graph))
    return Export(files=(file,), omitted=(*one.omitted, *omitted))


def _run(one: Cared) -> Json:
    dossier = one.dossier
    return {
        "@id": f"rpt:run:{short_hash(f'{dossier.version} {dossier.rules}')}",
        "@type": "prov:Activity",
        "rpt:version": dossier.version,
        "rpt:rules": dossier.rules,
        "rpt:convention": dossier.settings.convention,
    }


def _documents(one: Cared) -> Iterator[Json]:
    for name, document in sorted(one.dossier.ground.documents.items()):
        yield {
            "@id": _document(name),
            "@type": "prov:Entity",
            "rpt:sha256": document.sha256,
            "rpt:publisher": one.text(words.publisher(document)),
            "rpt:url": one.address(document) or None,
        }


def _claim(claim: Claim, name: str, steps: tuple[Step, ...], one: Cared) -> Json:
    dossier = one.dossier
    made: dict[str, Json] = {
        "@id": f"rpt:claim:{claim.id}",
        "@type": "prov:Entity",
        "rpt:kind": claim.kind,
        "rpt:span": [claim.span.start, claim.span.end],
        "rpt:standing": dossier.standing((claim,)),
        "prov:wasDerivedFrom": {"@id": _document(claim.document)},
        "prov:wasAttributedTo": {"@id": _voice(name)},
        "prov:wasGeneratedBy": {
            "@id": f"rpt:run:{short_hash(f'{dossier.version} {dossier.rules}')}"
        },
    }
    older = sorted({s.claim for s in steps if s.superseded_by == claim.id and s.kind in NEWER})
    if older:
        made["prov:wasRevisionOf"] = [{"@id": f"rpt:claim:{one_id}"} for one_id in older]
    if any(s.claim == claim.id and s.kind is StepKind.RETRACTED for s in steps):
        made["prov:wasInvalidatedBy"] = {"@id": "rpt:retraction"}
    return made


def _document(name: str) -> str:
    return f"rpt:document:{short_hash(name)}"


def _voice(name: str) -> str:
    return f"rpt:voice:{short_hash(name)}"
