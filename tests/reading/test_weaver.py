"""The weaver: pieces become a text, each piece leads back."""

from reportedly.model.origin import Section, SectionRole
from reportedly.model.span import Segment
from reportedly.reading.weaver import BLANK, LINE, Weaver


def test_neighbours_in_both_texts_are_one_run() -> None:
    weaver = Weaver()
    weaver.take([(10, "One ", 4), (14, "two", 3)])
    assert weaver.text == "One two"
    assert weaver.segments == (Segment(start=0, source_start=10, length=7),)


def test_what_stands_apart_in_the_source_is_two() -> None:
    weaver = Weaver()
    weaver.take([(10, "One", 3), (13, " ", 6), (19, "two", 3)])
    assert weaver.text == "One two"
    assert [run.source_start for run in weaver.segments] == [10, 19]


def test_an_entity_stands_for_more_than_itself() -> None:
    weaver = Weaver()
    weaver.take([(0, "A", 1), (1, "&", 5), (6, "B", 1)])
    assert [(run.source_start, run.source_end) for run in weaver.segments] == [
        (0, 1), (1, 6), (6, 7),
    ]  # fmt: skip


def test_the_widest_gap_is_made_and_none_at_the_ends() -> None:
    weaver = Weaver()
    weaver.gap(LINE)
    weaver.take([(0, "  One  ", 7)])
    weaver.gap(LINE)
    weaver.gap(BLANK)
    weaver.take([(9, "two ", 4)])
    assert weaver.text == "One\ntwo"


def test_sections_hold_what_was_written_between() -> None:
    weaver = Weaver()
    weaver.open()
    weaver.put("- ")
    weaver.take([(5, "One", 3)])
    weaver.close(SectionRole.LIST)
    weaver.open()
    weaver.close(SectionRole.BODY)
    weaver.open()
    weaver.take([(9, "two", 3)])
    weaver.close(SectionRole.BODY)
    assert weaver.text == "- One\n\ntwo"
    assert weaver.sections == (
        Section(start=0, end=5, role=SectionRole.LIST),
        Section(start=7, end=10, role=SectionRole.BODY),
    )
