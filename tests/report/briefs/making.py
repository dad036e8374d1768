"""Briefs of the small war that `tests.report.build` has, ready to be laid out."""

from collections.abc import Iterable
from dataclasses import replace

from tests.report import build

from reportedly.lexicon.care_book import load_care
from reportedly.lexicon.load import load
from reportedly.lexicon.wording_book import load_wording
from reportedly.model.incident import Incident
from reportedly.model.issue import Judgement
from reportedly.model.settings import Settings
from reportedly.report.briefs.compose import compose
from reportedly.report.briefs.nouns import Brief
from reportedly.report.exports.care import cared
from reportedly.report.exports.dossier import Dossier
from reportedly.report.ground import Ground

BOOK = load_wording()
CARE = load_care(load().common)
BOTH = (build.SERIES, build.VILLAGE)


def dossier(
    incidents: Iterable[Incident] = BOTH, ground: Ground = build.GROUND, **more: object
) -> Dossier:
    """Return a dossier of the small war, or of what is given instead."""
    made = Dossier(
        incidents=tuple(incidents),
        ground=ground,
        settings=Settings(),
        rules="rules",
        version="reportedly 0",
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields of Dossier, by name


def brief(
    incidents: Iterable[Incident] = BOTH,
    ground: Ground = build.GROUND,
    made: Iterable[Judgement] = (),
    **more: object,
) -> Brief:
    """Return a brief of the same."""
    return compose(cared(dossier(incidents, ground, **more), CARE), BOOK, made)
