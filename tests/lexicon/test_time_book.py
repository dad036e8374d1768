"""What the book of time must know."""

from reportedly.lexicon.time_book import load_time

BOOK = load_time()


def test_the_week_and_the_year_are_whole() -> None:
    assert sorted(BOOK.weekdays.values()) == list(range(7))
    assert set(BOOK.months.values()) == set(range(1, 13))


def test_what_moves_a_date_has_a_direction() -> None:
    assert BOOK.shifts["last"] == -1
    assert BOOK.shifts["this"] == 0
    assert BOOK.shifts["next"] == 1
    assert set(BOOK.parts.values()) == {0, 1, 2}


def test_rolling_words_are_shifts() -> None:
    assert set(BOOK.shifts) >= BOOK.rolling


def test_doubtful_months_are_months() -> None:
    assert set(BOOK.months) >= BOOK.doubtful


def test_a_stretch_does_not_end_before_it_starts() -> None:
    for row in BOOK.relative.by_first.values():
        assert all(phrase.entry.first <= phrase.entry.last for phrase in row)


def test_a_word_that_opens_does_not_also_begin_by_itself() -> None:
    assert not BOOK.openers & BOOK.starters
    assert set(BOOK.weekdays) | set(BOOK.months) <= BOOK.starters


def test_what_comes_after_a_happening_is_none() -> None:
    assert not BOOK.aftermath & BOOK.happening
    assert not BOOK.saying & BOOK.happening


def test_holders_that_are_verbs_are_holders() -> None:
    assert BOOK.holders >= BOOK.felled


def test_a_loose_phrase_is_no_phrase_of_days() -> None:
    assert {row.entry for rows in BOOK.loose.by_first.values() for row in rows} <= {
        "ref",
        "set",
        "until",
    }
    assert not {row.form for rows in BOOK.loose.by_first.values() for row in rows} & {
        row.form for rows in BOOK.relative.by_first.values() for row in rows
    }
