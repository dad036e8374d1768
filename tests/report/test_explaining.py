"""An explanation shows the words behind every field."""

from tests.report import build

from reportedly.model.explanation import Explanation, Seen
from reportedly.model.parse import Parse, Sentence, Token
from reportedly.report.explaining import ground_table, parse_table, seen_table

DOCUMENT = build.document("sentence", "Two were captured near the village.")


def token(i: int, text: str, dep: str, head: int) -> Token:
    start = DOCUMENT.text.index(text)
    return Token(i, start, start + len(text), text, text.lower(), "X", "X", dep, head)


SENTENCE = Sentence(
    index=0,
    start=0,
    end=len(DOCUMENT.text),
    tokens=(
        token(0, "Two", "nsubjpass", 2),
        token(1, "were", "auxpass", 2),
        token(2, "captured", "ROOT", 2),
    ),
    children=((), (), (0, 1)),
)
EXPLANATION = Explanation(
    parse=Parse(document=DOCUMENT, sentences=(SENTENCE,)),
    seen=(
        Seen(
            word="captured",
            span=build.find(DOCUMENT, "captured"),
            entry="lexicon/claims/captured.yaml#capture",
            kind="captured",
            outcome="a claim",
            claim=build.CAPTURED.id,
        ),
    ),
    claims=(build.CAPTURED,),
    looked_for=(),
)


def test_every_word_hangs_on_another_or_on_none() -> None:
    rows = parse_table(SENTENCE).rows
    assert rows[0] == ("Two", "two", "X", "nsubjpass", "captured")
    assert rows[2][-1] == "–"


def test_a_word_of_the_lexicon_says_what_became_of_it() -> None:
    (row,) = seen_table(EXPLANATION).rows
    assert row[0] == "captured"
    assert row[3] == f"a claim ({build.CAPTURED.id[:8]})"


def test_every_field_shows_its_words() -> None:
    rows = {row[0]: row[1:] for row in ground_table(build.CAPTURED, build.LEAFLET).rows}
    assert rows["trigger"] == ("captured", "captured")
    assert rows["where"] == ("the village", "the village")
    assert rows["status"] == ("", "happened")
    assert rows["claimant"] == ("", "document leaflet")
