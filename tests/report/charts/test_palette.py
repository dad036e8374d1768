"""Colours can be told apart and read, on light and on dark, and never alone."""

from itertools import product

import pytest

from reportedly.report.charts.palette import (
    DASHES,
    HUES,
    SHAPES,
    TOKENS,
    darkened,
    dash,
    hue,
    own_rules,
    paint,
    shape,
    stylesheet,
)
from reportedly.report.charts.svg import line

LETTERS, LINES = 4.5, 3.0  # contrast that WCAG 2.2 AA asks for
LIGHT, DARK = 0, 1


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("token", "theme", "under"),
    [*product(("ink", "soft", "alarm"), (LIGHT, DARK), ("ground", "sea"))],
)
def test_words_can_be_read(token: str, theme: int, under: str) -> None:
    assert contrast(TOKENS[token][theme], TOKENS[under][theme]) >= LETTERS


@pytest.mark.parametrize(("token", "theme"), [*product(HUES, (LIGHT, DARK))])
def test_lines_stand_out(token: str, theme: int) -> None:
    for under in ("ground", "sea", "land"):
        assert contrast(TOKENS[token][theme], TOKENS[under][theme]) >= LINES


def test_light_values_are_unique_so_that_dark_ones_can_take_their_place() -> None:
    light = [values[LIGHT] for values in TOKENS.values()]
    assert len(set(light)) == len(light)


def test_colour_dash_and_mark_together_repeat_late() -> None:
    looks = [(hue(at), dash(at), shape(at)) for at in range(40)]
    assert len(set(looks)) == len(looks)
    assert len({hue(at) for at in range(len(HUES))}) == len(HUES)


def test_neighbours_in_a_key_differ_in_colour_dash_and_mark() -> None:
    for at in range(len(HUES) * len(DASHES) * len(SHAPES)):
        assert hue(at) != hue(at + 1)
        assert dash(at) != dash(at + 1)
        assert shape(at) != shape(at + 1)


def test_a_colour_is_a_class_and_a_light_value() -> None:
    assert paint("stroke", "c1") == ("rc-s-c1", TOKENS["c1"][LIGHT])
    drawn = line((0, 0), (1, 1), stroke="c1")
    assert 'class="rc-s-c1"' in drawn
    assert f'stroke="{TOKENS["c1"][LIGHT]}"' in drawn


def test_a_page_gets_a_rule_for_every_class_in_light_and_dark() -> None:
    sheet = stylesheet()
    for token, (light, dark) in TOKENS.items():
        assert f".rc-f-{token}{{fill:var(--rc-{token})}}" in sheet
        assert f"--rc-{token}:{light};" in sheet
        assert f"--rc-{token}:{dark};" in sheet
    assert "prefers-color-scheme:dark" in sheet


def test_a_drawing_can_be_made_dark() -> None:
    drawn = line((0, 0), (1, 1), stroke="ink")
    assert f'stroke="{TOKENS["ink"][DARK]}"' in darkened(drawn)
    assert TOKENS["ink"][LIGHT] not in darkened(drawn)


def test_a_drawing_alone_is_dark_where_a_reader_likes_it() -> None:
    assert own_rules().startswith("@media (prefers-color-scheme:dark){")
    assert f".rc-f-ground{{fill:{TOKENS['ground'][DARK]}}}" in own_rules()
