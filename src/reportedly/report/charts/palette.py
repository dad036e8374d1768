"""Colours and marks: told apart by people who see colours otherwise, and without colour too.

A colour is a token with a value for light and one for dark pages. An element bears a class
for its token and the light value as an attribute, never a style: a page with a strict policy
styles it with `stylesheet()`, and a program that knows no style sheets draws it in light.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

# token: light, dark. Light values are unique, so that `darkened` can go by them.
TOKENS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ground": ("#fffffe", "#15181c"),
        "ink": ("#1d1f21", "#eceae4"),
        "soft": ("#5a5e62", "#a9acae"),
        "rule": ("#d8d6d0", "#3a3f45"),
        "sea": ("#eef2f4", "#1b2127"),
        "land": ("#e3dfd5", "#31363b"),
        "coast": ("#a39e92", "#6b7278"),
        "alarm": ("#b3261e", "#ff8a80"),
        "c1": ("#0065a8", "#6cb8f0"),
        "c2": ("#c4510a", "#ff9a5c"),
        "c3": ("#00785a", "#4cc9a0"),
        "c4": ("#a0437d", "#e79bc8"),
        "c5": ("#876200", "#e3b341"),
        "c6": ("#4a4d50", "#c9ccce"),
    }
)
HUES = tuple(token for token in TOKENS if token[1:].isdigit())
# A different number of hues, dashes and marks: together they repeat late.
DASHES = ("", "8 3", "4 2", "11 3 3 3", "14 4")
SHAPES = ("circle", "square", "diamond", "up", "down", "hexagon", "plus")
PAINTS = ("fill", "stroke")
PREFIX = "rc"
_PAINTED = re.compile(r' (fill|stroke)="(#[0-9a-f]{6})"')


def hue(at: int) -> str:
    """Return the token of the colour of a line by its place in the legend."""
    return HUES[at % len(HUES)]


def dash(at: int) -> str:
    """Return the dashes of a line by its place in the legend; the first has none."""
    return DASHES[at % len(DASHES)]


def shape(at: int) -> str:
    """Return the mark of a line by its place in the legend."""
    return SHAPES[at % len(SHAPES)]


def paint(kind: str, token: str) -> tuple[str, str]:
    """Return the class and the light value of a colour.

    Args:
        kind: "fill" or "stroke".
        token: a name of `TOKENS`.
    """
    return f"{PREFIX}-{kind[0]}-{token}", TOKENS[token][0]


def stylesheet() -> str:
    """Return the rules that colour a chart in a page, in light and dark.

    A page may set its own theme with `data-theme` on its root; else the reader's choice holds.
    """
    light = _variables(0)
    dark = _variables(1)
    rules = [
        f":root{{{light}}}",
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}",
        f":root[data-theme=dark]{{{dark}}}",
        f"@media print{{:root:root{{{light}}}}}",
        *(
            f".{PREFIX}-{kind[0]}-{token}{{{kind}:var(--{PREFIX}-{token})}}"
            for token in TOKENS
            for kind in PAINTS
        ),
        f".{PREFIX}{{max-width:100%;height:auto}}",
        f".{PREFIX} a:hover *,.{PREFIX} a:focus *{{stroke:var(--{PREFIX}-ink)}}",
    ]
    return "\n".join(rules) + "\n"


def darkened(drawing: str) -> str:
    """Return a drawing with the dark values where the light ones stood."""
    values = dict(TOKENS.values())
    return _PAINTED.sub(
        lambda found: f' {found[1]}="{values.get(found[2], found[2])}"', drawing
    )


def own_rules() -> str:
    """Return the rules that a drawing that stands alone bears: dark where a reader likes it."""
    rules = "".join(
        f".{PREFIX}-{kind[0]}-{token}{{{kind}:{dark}}}"
        for token, (_, dark) in TOKENS.items()
        for kind in PAINTS
    )
    return f"@media (prefers-color-scheme:dark){{{rules}}}"


def _variables(theme: int) -> str:
    return "".join(f"--{PREFIX}-{token}:{values[theme]};" for token, values in TOKENS.items())
