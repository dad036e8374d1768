"""What a brief is made of, before it is laid out."""

from dataclasses import dataclass

KEY_POINTS, LEAD = "key points", "in short"
SERIES, INCIDENTS = "series", "incidents"
OTHER, NOT_COUNTED = "other claims", "not counted"
DISPUTED, CHANGES = "what is disputed", "change log"
SECTIONS = (KEY_POINTS, LEAD, SERIES, INCIDENTS, OTHER, NOT_COUNTED, DISPUTED, CHANGES)
LIMITS = (
    "Every line says what somebody claimed, as a machine read it; none is established fact.",
    "What no text said is unknown, and unknown is not zero.",
    "Figures of different claimants, incidents, periods or scopes are never added up.",
    "Documented counts show reporting as well as violence; a gap is not a zero.",
    "The same words in two outlets are one source where both go back to one claimant.",
    "Texts in other languages than English, pictures and tables of figures were not read.",
)
HOW = (
    "Claims were found in the texts by rules that are named with each claim; `show` and"
    " `explain` say which. Claims of one claimant about one matter form a line; a later figure"
    " of the same claimant replaces his earlier one; another claimant's figure widens the range"
    " or contradicts it."
)
UNDISPUTED = "No two claimants exclude each other here, and nobody denies anything."
UNREVIEWED = "Machine-extracted, unreviewed."
PARTLY = "Machine-extracted; unreviewed but for the lines that are marked as reviewed."
REVIEWED = "Machine-extracted; a reviewer accepted every claim that is told here."


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence of a brief.

    Attributes:
        section: one of `SECTIONS`.
        heading: what it is about: the title of an incident, or "".
        text: the sentence, without its citations and its full stop.
        claims: ids of the claims that it rests on; never empty.
        reviewed: whether a reviewer accepted all of them.
    """

    section: str
    heading: str
    text: str
    claims: tuple[str, ...]
    reviewed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that a claim stands on, and where they stand.

    Attributes:
        claim: its id.
        quote: the words in quotation marks.
        source: publisher, title, date, document and characters.
        url: address of the document on the web; "" where there is none.
    """

    claim: str
    quote: str
    source: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Omitted:
    """What is in no figure, or not told, and why.

    Attributes:
        reason: why.
        claims: ids, sorted.
    """

    reason: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief, before it is laid out.

    Attributes:
        title: what it tells of.
        statements: in the order of `SECTIONS`.
        evidence: the claims that they rest on, sorted by id.
        omitted: what is left out, by reason.
        care: what is withheld, and what was not, by whom and why.
        method: names and values of every setting behind it.
    """

    title: str
    statements: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]
    omitted: tuple[Omitted, ...]
    care: tuple[str, ...]
    method: tuple[tuple[str, str], ...]

    def sections(self) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
        """Return the sections that have a sentence, and that of disputes in any case."""
        found = (
            (name, tuple(one for one in self.statements if one.section == name))
            for name in SECTIONS
        )
        return tuple(pair for pair in found if pair[1] or pair[0] == DISPUTED)

    @property
    def standing(self) -> str:
        """How far people have looked at it."""
        if not any(one.reviewed for one in self.statements):
            return UNREVIEWED
        return REVIEWED if all(one.reviewed for one in self.statements) else PARTLY
