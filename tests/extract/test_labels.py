"""Who speaks in a headline is none of those counted."""

import pytest
from tests.machine import claims_of

from reportedly.extract.tolls import tolls


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police: Man wounded in arm by shot from car", "Man"),
        ("Girl shot in park: police", "Girl"),
        ("Man wounded in arm by shot from car", "Man"),
    ],
)
def test_a_label_is_no_part_of_the_toll(text: str, wanted: str) -> None:
    (claim,) = claims_of(text, tolls)
    assert [filler.text for filler in claim.counted_role] == [wanted]
