"""Edits make a clean text whose every mapped run stands in the source."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.edits import Edit, Segments, apply, behead, entitle, line_ends

SOURCES = st.text("ab \r\n*", max_size=40)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    """Return a source and edits of it, which may overlap."""
    source = draw(SOURCES)
    places = st.integers(min_value=0, max_value=len(source))
    pairs = draw(st.lists(st.tuples(places, places), max_size=6))
    news = draw(st.lists(st.sampled_from(["", "x", "- "]), min_size=6, max_size=6))
    edits = (Edit(min(p), max(p), new) for p, new in zip(pairs, news, strict=False))
    return source, tuple(edits)


def stands(text: str, segments: Segments, source: str) -> bool:
    """Say whether what was not put in stands in the source, run by run."""
    runs = (
        (
            text[run.start : run.start + run.length],
            source[run.source_start : run.source_start + run.length],
        )
        for run in segments
    )
    return all(clean in (origin, "x", "- ") for clean, origin in runs)


@given(edited())
def test_every_run_stands_in_the_source(case: tuple[str, tuple[Edit, ...]]) -> None:
    source, edits = case
    text, segments = apply(source, edits)
    assert stands(text, segments, source)
    ends = [run.start + run.length for run in segments]
    assert all(end <= run.start for end, run in zip(ends, segments[1:], strict=False))
    assert not ends or ends[-1] <= len(text)


@given(edited())
def test_the_order_of_edits_does_not_matter(case: tuple[str, tuple[Edit, ...]]) -> None:
    source, edits = case
    assert apply(source, edits) == apply(source, reversed(edits))


@given(SOURCES)
def test_without_edits_the_text_is_its_own_map(source: str) -> None:
    assert apply(source, ()) == (source, ())


def test_of_overlapping_edits_all_is_left_out_and_the_first_put_in() -> None:
    text, _ = apply("0123456789", [Edit(2, 5, "a"), Edit(4, 8, "b")])
    assert text == "01a89"


@given(SOURCES)
def test_every_line_ends_in_a_line_feed(source: str) -> None:
    text, segments = apply(source, line_ends(source))
    assert text == source.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(text[run.start : run.start + run.length] for run in segments)
    assert not segments or kept == text


@given(SOURCES, st.sampled_from(["kept", "edited"]))
def test_a_beheaded_text_keeps_its_map(source: str, how: str) -> None:
    text, segments = apply(source, [Edit(1, 2)] if how == "edited" and len(source) > 1 else [])
    short, map_of_it = behead(text, segments)
    assert short == text.lstrip()
    assert stands(short, map_of_it, source)


@given(SOURCES.filter(bool), SOURCES.filter(bool))
def test_a_title_is_a_part_of_its_own(title: str, body: str) -> None:
    text, segments = entitle(title, body, ())
    assert text == f"{title}\n\n{body}"
    first, second = segments
    assert (first.part, first.length, first.source_start) == ("title", len(title), 0)
    assert (second.part, second.length, second.source_start) == ("text", len(body), 0)
