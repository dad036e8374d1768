"""Tables have straight columns."""

from benchmarks.table import share, table


def test_words_stand_left_and_figures_right() -> None:
    made = table(("kind", "found"), [("killed", "7"), ("lost", "1234567")])

    assert made.splitlines() == [
        "kind      found",
        "------  -------",
        "killed        7",
        "lost    1234567",
    ]


def test_a_table_without_rows_has_its_head() -> None:
    assert table(("kind",), []).splitlines()[0] == "kind"


def test_a_share_of_nothing_is_nothing() -> None:
    assert (share(1, 4), share(0, 0)) == (0.25, 0.0)
