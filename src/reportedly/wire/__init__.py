"""Nouns ⇄ JSON, the only such place: wire format 1.

In: nouns, or JSON that should hold them. Out: JSON in the contract's names and order, or nouns
whose invariants were checked; unknown is null. Wherever spans are read, the caller gives what
makes them of `[start, end)`: `Document.span`, or `identity` where a text is its own source.
The room must not know who writes the JSON, where it is kept, or what is shown of it.
"""

from reportedly.wire.changes import CHANGE
from reportedly.wire.claims import AS_OF, CLAIM, CODING, LINK, SWAP, VICTIMS
from reportedly.wire.codec import DAY, SPAN, Json, Spans, identity, spanless
from reportedly.wire.corrections import correction_from_text, correction_to_text
from reportedly.wire.documents import DATING, DOCUMENT, ORIGIN, SECTION, SEGMENT
from reportedly.wire.explanations import (
    EXPLANATION,
    PARSE,
    SEEN,
    SENTENCE,
    TOKEN,
    explanation_to_json,
    refused_to_json,
)
from reportedly.wire.ids import claim_id, judgement_id, short_hash
from reportedly.wire.incidents import (
    COPY,
    CREDIBILITY,
    HELD_OUT,
    INCIDENT,
    ISSUE,
    JUDGEMENT,
    STEP,
    TOLL,
)
from reportedly.wire.lines import DEFAULT_LAYERS, LAYERS, found_from_json, found_to_json
from reportedly.wire.parts import (
    ATTRIBUTION,
    FACTUALITY,
    FILLER,
    QUANTITY,
    ROLE,
    ROLES,
    VOICE,
    WHEN,
    WHERE,
)
from reportedly.wire.schemas import schema
from reportedly.wire.text import canonical, dumps, loads

# Nouns with spans are read by `…_from_json(value, spans)`: `spans` is `Document.span`, mostly.
attribution_to_json = ATTRIBUTION.to_json
attribution_from_json = ATTRIBUTION.from_json
change_to_json = CHANGE.to_json
change_from_json = spanless(CHANGE.from_json)
claim_to_json = CLAIM.to_json
claim_from_json = CLAIM.from_json
explanation_from_json = EXPLANATION.from_json
factuality_to_json = FACTUALITY.to_json
factuality_from_json = FACTUALITY.from_json
filler_to_json = FILLER.to_json
filler_from_json = FILLER.from_json
incident_to_json = INCIDENT.to_json
incident_from_json = INCIDENT.from_json
issue_to_json = ISSUE.to_json
issue_from_json = ISSUE.from_json
quantity_to_json = QUANTITY.to_json
quantity_from_json = QUANTITY.from_json
role_to_json = ROLE.encode
role_from_json = ROLE.decode
roles_to_json = ROLES.to_json
roles_from_json = ROLES.from_json
seen_to_json = SEEN.to_json
seen_from_json = SEEN.from_json
span_to_json = SPAN.encode
span_from_json = SPAN.decode
swap_to_json = SWAP.to_json
swap_from_json = SWAP.from_json
voice_to_json = VOICE.to_json
voice_from_json = VOICE.from_json
when_to_json = WHEN.to_json
when_from_json = WHEN.from_json
where_to_json = WHERE.to_json
where_from_json = WHERE.from_json

# The others are read by `…_from_json(value)`.
as_of_to_json = AS_OF.to_json
as_of_from_json = spanless(AS_OF.from_json)
coding_to_json = CODING.to_json
coding_from_json = spanless(CODING.from_json)
dating_to_json = DATING.to_json
dating_from_json = spanless(DATING.from_json)
document_to_json = DOCUMENT.to_json
document_from_json = spanless(DOCUMENT.from_json)
copy_to_json = COPY.to_json
copy_from_json = spanless(COPY.from_json)
credibility_to_json = CREDIBILITY.to_json
credibility_from_json = spanless(CREDIBILITY.from_json)
held_out_to_json = HELD_OUT.to_json
held_out_from_json = spanless(HELD_OUT.from_json)
judgement_to_json = JUDGEMENT.to_json
judgement_from_json = spanless(JUDGEMENT.from_json)
link_to_json = LINK.to_json
link_from_json = spanless(LINK.from_json)
origin_to_json = ORIGIN.to_json
origin_from_json = spanless(ORIGIN.from_json)
parse_to_json = PARSE.to_json
parse_from_json = spanless(PARSE.from_json)
partial_date_to_json = DAY.encode
partial_date_from_json = spanless(DAY.decode)
section_to_json = SECTION.to_json
section_from_json = spanless(SECTION.from_json)
segment_to_json = SEGMENT.encode
segment_from_json = spanless(SEGMENT.decode)
sentence_to_json = SENTENCE.to_json
sentence_from_json = spanless(SENTENCE.from_json)
step_to_json = STEP.to_json
step_from_json = spanless(STEP.from_json)
token_to_json = TOKEN.to_json
token_from_json = spanless(TOKEN.from_json)
toll_to_json = TOLL.to_json
toll_from_json = spanless(TOLL.from_json)
victims_to_json = VICTIMS.to_json
victims_from_json = spanless(VICTIMS.from_json)

__all__ = [
    "DEFAULT_LAYERS",
    "LAYERS",
    "Json",
    "Spans",
    "as_of_from_json",
    "as_of_to_json",
    "attribution_from_json",
    "attribution_to_json",
    "canonical",
    "change_from_json",
    "change_to_json",
    "claim_from_json",
    "claim_id",
    "claim_to_json",
    "coding_from_json",
    "coding_to_json",
    "correction_from_text",
    "correction_to_text",
    "dating_from_json",
    "dating_to_json",
    "document_from_json",
    "document_to_json",
    "dumps",
    "explanation_from_json",
    "explanation_to_json",
    "factuality_from_json",
    "factuality_to_json",
    "filler_from_json",
    "filler_to_json",
    "found_from_json",
    "found_to_json",
    "held_out_from_json",
    "held_out_to_json",
    "identity",
    "incident_from_json",
    "incident_to_json",
    "issue_from_json",
    "issue_to_json",
    "judgement_from_json",
    "judgement_id",
    "judgement_to_json",
    "link_from_json",
    "link_to_json",
    "loads",
    "origin_from_json",
    "origin_to_json",
    "parse_from_json",
    "parse_to_json",
    "partial_date_from_json",
    "partial_date_to_json",
    "quantity_from_json",
    "quantity_to_json",
    "refused_to_json",
    "role_from_json",
    "role_to_json",
    "roles_from_json",
    "roles_to_json",
    "schema",
    "section_from_json",
    "section_to_json",
    "seen_from_json",
    "seen_to_json",
    "segment_from_json",
    "segment_to_json",
    "sentence_from_json",
    "sentence_to_json",
    "short_hash",
    "span_from_json",
    "span_to_json",
    "step_from_json",
    "step_to_json",
    "swap_from_json",
    "swap_to_json",
    "token_from_json",
    "token_to_json",
    "toll_from_json",
    "toll_to_json",
    "victims_from_json",
    "victims_to_json",
    "voice_from_json",
    "voice_to_json",
    "when_from_json",
    "when_to_json",
    "where_from_json",
    "where_to_json",
]
