"""Why a sentence yields what it yields."""

from dataclasses import dataclass

from reportedly.model.claim import Claim
from reportedly.model.parse import Parse
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A word of the lexicon that stands in the text, and what became of it.

    Attributes:
        word: the word as it stands.
        span: where it stands.
        entry: the lexicon entry that it could be.
        kind: the claim kind of the entry.
        outcome: what became of it, in words.
        claim: id of the claim that it made.
    """

    word: str
    span: Span
    entry: str
    kind: str
    outcome: str
    claim: str | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A text with its parse, the words that were seen, and the claims.

    Attributes:
        parse: sentences with tokens and relations.
        seen: every word of the lexicon that stands in it.
        claims: what was claimed, each with its `why`.
        looked_for: for each family of kinds, how many kinds and words were looked for.
    """

    parse: Parse
    seen: tuple[Seen, ...]
    claims: tuple[Claim, ...]
    looked_for: tuple[str, ...]
