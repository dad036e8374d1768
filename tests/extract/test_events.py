"""Events: who did what to whom, and what is no event."""

from functools import cache

import pytest

from reportedly.extract.extract import extract
from reportedly.language.engine import Engine, load_engine
from reportedly.lexicon.load import Lexicon, load
from reportedly.model.actor import Role
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.pipeline import parsed_by


@cache
def stations() -> tuple[Engine, Lexicon]:
    """Load the model and the lexicon once."""
    return load_engine(), load()


def found(text: str) -> tuple[Claim, ...]:
    """Return the claims of a text."""
    engine, lexicon = stations()
    document = Document(id="case", sha256="0" * 64, text=text)
    parsed = parsed_by(document, engine, lexicon, worth=bool)
    return extract(parsed, lexicon, frozenset({"claims"})).claims


def kinds(text: str) -> list[str]:
    """Return the kinds of a text's claims."""
    return [claim.kind for claim in found(text)]


def words(role: Role) -> str:
    """Return a role's words."""
    return ", ".join(filler.text for filler in role)


DIRECTIONS = [
    ("Rebels attacked the garrison of Lobi.", "Rebels", "garrison of Lobi"),
    ("The garrison was attacked by rebels.", "rebels", "garrison"),
    ("The rebels launched an attack on the garrison.", "rebels", "garrison"),
    ("The garrison came under attack by rebels.", "rebels", "garrison"),
    ("Turkey's attack on the garrison failed.", "Turkey's", "garrison"),
    ("An attack by rebels against the garrison failed.", "rebels", "garrison"),
]


@pytest.mark.parametrize(("text", "actor", "target"), DIRECTIONS)
def test_who_attacks_whom(text: str, actor: str, target: str) -> None:
    """Actives, passives and nouns give the same direction."""
    claim = next(claim for claim in found(text) if claim.kind == "attack")
    assert words(claim.roles.actor).removesuffix("'s") == actor.removesuffix("'s")
    assert words(claim.roles.target) == target


def test_two_who_meet_are_actor_and_target() -> None:
    """What two do together has both sides."""
    (claim,) = found("Mali and Niger held talks in Bamako.")
    assert (words(claim.roles.actor), words(claim.roles.target)) == ("Mali", "Niger")


def test_what_is_condemned_names_its_target() -> None:
    """The first party below the thing is the one who is blamed."""
    claim = found("Norway condemned a raid by Chadian soldiers.")[0]
    assert claim.kind == "accusation"
    assert words(claim.roles.target) == "Chadian soldiers"


def test_what_is_only_demanded_is_no_event() -> None:
    """A demand holds what it demands."""
    assert kinds("Ghana urged the rebels to release a statement on the ceasefire.") == [
        "appeal"
    ]


def test_an_exchange_holds_its_help_and_its_agreement() -> None:
    """A bargain is told once."""
    text = "Minsk provides bases in return for Russian aid under an agreement with Moscow."
    assert kinds(text) == ["exchange"]


@pytest.mark.parametrize(
    "text",
    [
        "Ceasefire talks stalled.",
        "The attack helicopter was old.",
        "Troops were sent to aid Peru.",
        "She seized the chance.",
        "Attacks are a worry.",
        "Critics attacked the plan.",
    ],
)
def test_what_is_no_event(text: str) -> None:
    """Compounds, purposes, figures of speech and bare plurals give nothing."""
    assert kinds(text) == []


def test_fighters_under_attack_make_an_armed_clash() -> None:
    """The ACLED type depends on who is struck."""
    claim = found("The army attacked militants near Diffa.")[0]
    assert claim.coding.acled == "Armed clash"


def test_who_takes_a_town_decides_its_type() -> None:
    """Rebels overtake, a government regains."""
    rebels = found("Rebels captured the town of Sevare.")[0]
    army = found("The army captured the town of Sevare.")[0]
    assert rebels.coding.acled == "Non-state actor overtakes territory"
    assert army.coding.acled == "Government regains territory"
