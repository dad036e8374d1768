"""Reprints: which outlets carry whose texts, as groups of independence (A4e)."""

from collections.abc import Mapping
from functools import lru_cache

from reportedly.model.settings import Settings
from reportedly.reconcile.credits import agency
from reportedly.reconcile.roots import OUTLET
from reportedly.reconcile.sourced import fed
from reportedly.reconcile.wording import spelled

Carried = Mapping[str, frozenset[str]]


@lru_cache(maxsize=4)
def reprinted(settings: Settings) -> Carried:
    """Return for the group of each outlet the groups of those whose texts it carries."""
    found = dict[str, set[str]]()
    for outlet, name in settings.reprints:
        group = agency(name, settings.agencies) or f"{OUTLET}{spelled(name)}"
        found.setdefault(f"{OUTLET}{spelled(outlet)}", set()).add(fed(group, settings))
    return {outlet: frozenset(groups) for outlet, groups in found.items()}
