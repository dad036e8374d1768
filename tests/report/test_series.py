"""Series show each claimant's line, and what replaced what."""

from tests.report import build

from reportedly.report.series import lines_table, only_series


def test_only_running_totals_are_series() -> None:
    assert only_series((build.SERIES, build.VILLAGE)) == (build.SERIES,)


def test_each_claim_says_how_it_stands() -> None:
    rows = lines_table(build.SERIES, build.GROUND).rows
    standing = {row[4]: row[5] for row in rows}
    hundred, three_hundred = build.HUNDRED.id[:8], build.THREE_HUNDRED.id[:8]
    assert standing[hundred] == f"replaced by {three_hundred}"
    assert standing[three_hundred] == f"in the range; contradicts {build.LOST.id[:8]}"
    assert standing[build.PLANNED.id[:8]] == "held out: planned"
