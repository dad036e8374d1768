"""Claims as they hold: rejected ones gone, corrected ones changed, accepted ones marked."""

from dataclasses import replace

import pytest
from tests.ledger.build import at, claim, document
from tests.report.build import SERIES, VILLAGE
from tests.review.build import accept, judged, reject, undo

from reportedly.errors import NounError
from reportedly.model.actor import Filler, Where
from reportedly.model.claim import Claim, Link, LinkType
from reportedly.model.correction import Correction, Part, Value
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.moment import PartialDate, When
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part as VoicePart
from reportedly.model.voice import Voice
from reportedly.review.effective import decided, effective, letters
from reportedly.review.graded import graded
from reportedly.wire import correction_from_text, correction_to_text

PAPER = document()
KILLED, WOUNDED = claim(PAPER), claim(PAPER, "wounded", "3")
THREE = Quantity(surface="3", span=at(PAPER, "3"), n=3, lo=3, hi=3)


def holding(
    *judgements: Judgement, claims: tuple[Claim, ...] = (KILLED, WOUNDED)
) -> list[Claim]:
    return list(effective(claims, {PAPER.id: PAPER}, decided(judgements)))


def corrected(
    part: Part, value: Value | Unknown = UNKNOWN, words: str = "", by: str = "ada"
) -> Judgement:
    made = Correction(
        part=part, value=value, span=at(PAPER, words) if words else UNKNOWN, words=words
    )
    text = correction_to_text(made)
    assert correction_from_text(text, PAPER.span) == made
    return judged(Verdict.CORRECT, KILLED.id, by=by, value=text)


def test_without_judgements_all_stays() -> None:
    assert holding() == [KILLED, WOUNDED]


def test_a_rejected_claim_leaves_and_comes_back() -> None:
    no = reject(KILLED.id)
    assert holding(no) == [WOUNDED]
    assert holding(no, undo(no)) == [KILLED, WOUNDED]
    assert holding(no, accept(KILLED.id))[0].flags == ("accepted",)


def test_links_to_a_rejected_claim_leave_with_it() -> None:
    part = replace(WOUNDED, links=(Link(type=LinkType.PART_OF, claim=KILLED.id),))
    assert holding(reject(KILLED.id), claims=(KILLED, part)) == [WOUNDED]


def test_a_person_goes_before_a_rule() -> None:
    assert holding(accept(KILLED.id), reject(KILLED.id, by="rule:x"))[0].flags == ("accepted",)
    assert holding(reject(KILLED.id, by="rule:x")) == [WOUNDED]


def test_a_corrected_figure() -> None:
    (changed, other) = holding(corrected(Part.COUNT, THREE, "3"))
    assert (changed.count, changed.flags, changed.id) == (THREE, ("corrected",), KILLED.id)
    assert other == WOUNDED
    assert holding(corrected(Part.COUNT))[0].count is UNKNOWN


def test_the_last_correction_of_each_field_counts() -> None:
    who = Filler(text="The ministry", span=at(PAPER, "The ministry"))
    made = (
        corrected(Part.COUNT),
        corrected(Part.ACTOR, who, "The ministry"),
        corrected(Part.COUNT, THREE, "3"),
    )
    (changed, _) = holding(*made)
    assert (changed.count, changed.roles.actor) == (THREE, (who,))


@pytest.mark.parametrize(
    ("part", "value", "words"),
    [
        (Part.TARGET, Filler(text="Oreh", span=at(PAPER, "Oreh")), "Oreh"),
        (Part.WHERE, Where(surface="Oreh", span=at(PAPER, "Oreh")), "Oreh"),
        (
            Part.WHEN,
            When(surface="3", span=at(PAPER, "3"), start=PartialDate.parse("2025-01-03")),
            "3",
        ),
    ],
)
def test_any_field_can_be_corrected(part: Part, value: Value, words: str) -> None:
    (changed, _) = holding(corrected(part, value, words))
    got = getattr(changed, part.value, None) or dict(changed.roles.filled())[part.value][0]
    assert got == value


def test_another_claimant_stays_behind_the_publisher() -> None:
    voice = Voice(part=VoicePart.CLAIMANT, text="people", span=at(PAPER, "people"))
    (changed, _) = holding(corrected(Part.CLAIMANT, voice, "people"))
    assert changed.attribution == (KILLED.attribution[0], voice)
    (nobody, _) = holding(corrected(Part.CLAIMANT))
    assert nobody.attribution == KILLED.attribution[:1]


def test_words_that_stand_elsewhere_now_change_nothing() -> None:
    fix = corrected(Part.COUNT, THREE, "3")
    later = document(text=f"Update. {PAPER.text}")
    moved = claim(later)
    about = replace(fix, subjects=(moved.id,))
    assert effective((moved,), {later.id: later}, decided((about,))) == (moved,)


def test_a_value_that_is_no_correction_changes_nothing() -> None:
    broken = judged(Verdict.CORRECT, KILLED.id, value="{")
    assert holding(broken)[0] == KILLED


def test_a_correction_needs_words_and_fits_its_field() -> None:
    with pytest.raises(NounError, match="needs words"):
        Correction(part=Part.COUNT, value=THREE)
    with pytest.raises(NounError, match="fit its field"):
        Correction(part=Part.WHERE, value=THREE, span=at(PAPER, "3"), words="3")


def test_letters_are_the_last_ones() -> None:
    made = (
        judged(Verdict.GRADE, "PRK-GOV", value="D"),
        judged(Verdict.GRADE, "KOR-SPY", value="A"),
        judged(Verdict.GRADE, "KOR-SPY", value="B"),
        judged(Verdict.GRADE, SERIES.id, value="contested", why="Two sides fired."),
    )
    assert letters(made) == (("KOR-SPY", "B"), ("PRK-GOV", "D"))
    (series, village) = graded((SERIES, VILLAGE), made)
    assert (series.grade, village) == ("contested", VILLAGE)
    assert series.why == ("graded contested by ada: Two sides fired.",)
    assert graded((SERIES,), (*made, undo(made[-1]))) == (SERIES,)
