"""What every chart needs beside what it shows, and how it puts claims into words."""

from dataclasses import dataclass

from reportedly.lexicon.wording_book import WordingBook
from reportedly.model.claim import Claim
from reportedly.model.incident import Incident, Toll
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report import words
from reportedly.report.charts.svg import Markup, said, tag
from reportedly.report.exports.care import Cared
from reportedly.report.exports.names import Mask
from reportedly.report.figures import figures
from reportedly.report.ground import Ground
from reportedly.report.incidents import as_of, name, standing
from reportedly.report.sentence import sentence

NARROWEST = 320
UNREVIEWED = "machine-extracted, unreviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a chart is drawn on.

    Attributes:
        ground: the claims and documents behind it.
        book: how a claim is worded.
        settings: convention, date and freshness that the figures were made with.
        mask: the names that are withheld; unknown for a reader at his own ledger.
        cared: what withholds the words of captives, where a chart leaves the ledger.
        accepted: ids of the claims that a reviewer accepted.
        base: what stands before "/claims/" and "/incidents/" in links, such as
            "http://127.0.0.1:8750" or the empty text; unknown: nothing leads anywhere.
        width: of the drawing.
    """

    ground: Ground
    book: WordingBook
    settings: Settings = DEFAULT_SETTINGS
    mask: Mask | Unknown = UNKNOWN
    cared: Cared | Unknown = UNKNOWN
    accepted: frozenset[str] = frozenset()
    base: str | Unknown = UNKNOWN
    width: int = 760

    @property
    def wide(self) -> float:
        """The width, never too narrow to draw on."""
        return max(NARROWEST, self.width)

    @property
    def linked(self) -> bool:
        """Whether its parts lead to the pages of what they show."""
        return not isinstance(self.base, Unknown)

    def plain(self, text: str) -> str:
        """Return words on one line, without the names that are withheld."""
        line = words.plain(text)
        return line if isinstance(self.mask, Unknown) else self.mask.over(line)

    def claimant(self, claim: Claim) -> str:
        """Return who answers for a claim; a text without a publisher goes by its title."""
        return self.plain(words.speaker(claim, self.ground.document(claim)))

    def title(self, incident: Incident) -> str:
        """Return the title of an incident, loaded words in quotation marks."""
        return words.quote_loaded(self.plain(incident.title), self.book)

    def told(self, claim: Claim, *more: str) -> str:
        """Return what the claimant said, never what is so, and how the claim stands."""
        what = self.plain(sentence(claim, self.ground.document(claim), self.book))
        if not isinstance(self.cared, Unknown):
            what = self.cared.told(what, (claim.id,))
        reviewed = () if claim.id in self.accepted else (UNREVIEWED,)
        return "; ".join((what, *more, *reviewed))

    def happening(self, incident: Incident) -> str:
        """Return what is said to have happened: each figure with who said it and as of when."""
        tolls = "; ".join(self.toll(one) for one in incident.tolls if one.claims or one.last)
        when = "" if isinstance(incident.when, Unknown) else f", {words.when(incident.when)}"
        return f"{self.title(incident)}{when}{f': {tolls}' if tolls else ''}"

    def toll(self, toll: Toll) -> str:
        """Return the figures of a toll, with who stands behind them and as of when."""
        who = self.plain(self.ground.claimants(toll))
        put = f"{name(toll)} {figures(toll, self.ground)}, said {who}"
        return f"{put}, as of {as_of(toll)} ({standing(toll)})"

    def review_note(self, ids: frozenset[str]) -> str:
        """Return how many of the claims of a chart nobody has reviewed."""
        left = len(ids - self.accepted)
        return f"{UNREVIEWED.capitalize()}: {left:,} of {len(ids):,} claims." if left else ""

    def method_note(self) -> str:
        """Return under which convention, and as of when, the figures stand."""
        as_of = self.settings.as_of
        dated = "" if isinstance(as_of, Unknown) else f", as known on {as_of}"
        return f"Convention “{self.settings.convention}”{dated}."

    def leading(self, to: str, name: str, *parts: Markup) -> Markup:
        """Return elements that bear a name and lead to a page, where charts lead anywhere.

        The keyboard has the same ways in the table beside a chart, so it need not walk
        through every point.

        Args:
            to: the page, such as "claims/1a2b"; empty where there is none.
            name: the full wording, read out and shown beside the pointer.
            parts: what is drawn.
        """
        title = tag("title", said(name))
        if isinstance(self.base, Unknown) or not to:
            return tag("g", title, *parts)
        address = f"{self.base.rstrip('/')}/{to}"
        return tag("a", title, *parts, href=address, tabindex="-1", aria_label=name)
