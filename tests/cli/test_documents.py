"""Documents are listed, and found by their words."""

from pathlib import Path

from tests.cli.calling import call, lines


def test_all_documents_in_order(built: Path) -> None:
    result = call("documents", "--ledger", str(built), "--json")
    published = [line["published"] or "9999" for line in lines(result)]
    assert published == sorted(published)
    assert len(published) == 3


def test_words_and_pages(examples: Path) -> None:
    every = lines(call("documents", "--ledger", str(examples), "--json"))
    one = call("documents", "--ledger", str(examples), "--json", "--limit", "1")
    assert lines(one) == every[:1]
    mark = one.stderr.partition("--after '")[2].rstrip("'\n")
    rest = lines(call("documents", "--ledger", str(examples), "--json", "--after", mark))
    assert rest == every[1:]
    some = lines(call("documents", "soldiers", "--ledger", str(examples), "--json"))
    assert 0 < len(some) < len(every)
    assert all("soldier" in line["text"].lower() for line in some)


def test_a_table_for_people(examples: Path) -> None:
    result = call("documents", "nosuchword", "--ledger", str(examples))
    assert (result.stdout, result.stderr) == ("", "No document fits.\n")
    assert "published" in call("documents", "--ledger", str(examples)).stdout
