"""Claim kinds: what a file of them must keep."""

from pathlib import Path

import pytest
from tests.machine import lexicon

from reportedly.errors import LexiconError
from reportedly.lexicon.claim_book import FAMILIES, FORMS, ROLES, SLOTS, ClaimBook, load_claims
from reportedly.lexicon.tables import CERTIFICATE
from reportedly.model.unknown import UNKNOWN

HEAD = "".join(f"{field}: x\n" for field in CERTIFICATE)
KIND = "kind: killed\nfamily: toll\ncounted: target\ncode: {plover: ASSAULT, cameo: '19'}\n"
DIE = "  - {id: die, verb: die, subject: target}\n"
KILL = "  - {id: kill, verb: kill, subject: actor, object: target, beside: [dead, down]}\n"
TOLLS = (
    "abducted", "captured", "casualties", "deployed", "detained", "displaced", "killed", "lost",
    "missing", "returned", "returnees", "wounded",
)  # fmt: skip
RELATIONS = ("alliance", "exchange", "order", "prisoner_swap")


def book(tmp_path: Path, text: str, name: str = "killed") -> ClaimBook:
    folder = tmp_path / "claims"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yaml").write_text(HEAD + text)
    return load_claims(tmp_path)


def test_a_kind_has_its_words_and_its_codes(tmp_path: Path) -> None:
    kind = book(tmp_path, KIND + "words:\n" + DIE + KILL).kinds["killed"]
    assert (kind.family, kind.counted) == ("toll", "target")
    assert (kind.coding.plover, kind.coding.cameo, kind.coding.mode) == (
        "ASSAULT",
        "19",
        UNKNOWN,
    )
    assert [(e.id, e.form, e.lemma) for e in kind.entries] == [
        ("die", "verb", "die"),
        ("kill", "verb", "kill"),
    ]


def test_a_word_says_which_slot_fills_which_role(tmp_path: Path) -> None:
    (kill,) = book(tmp_path, KIND + "words:\n" + KILL).by_lemma["kill"]
    assert kill.slots == (("subject", "actor"), ("object", "target"))
    assert kill.beside == {"dead", "down"}
    assert kill.why == "lexicon/claims/killed.yaml#kill"


def test_a_word_may_have_codes_of_its_own(tmp_path: Path) -> None:
    words = "words:\n  - {id: behead, verb: behead, object: target, mode: beat}\n"
    (behead,) = book(tmp_path, KIND + words).by_lemma["behead"]
    assert (behead.coding.plover, behead.coding.mode) == ("ASSAULT", "beat")


def test_one_word_may_belong_to_two_kinds(tmp_path: Path) -> None:
    book(tmp_path, KIND + "words:\n" + KILL)
    other = KIND.replace("killed", "lost") + "words:\n" + KILL
    both = book(tmp_path, other, "lost").by_lemma["kill"]
    assert [entry.kind for entry in both] == ["killed", "lost"]


def test_cases_are_sentences_with_what_they_yield(tmp_path: Path) -> None:
    cases = (
        "cases:\n  yes:\n    - text: Nine died.\n      claims: [{kind: killed, n: 9}]\n"
        "  no:\n    - The wind died.\n"
    )
    kind = book(tmp_path, KIND + "words: []\n" + cases).kinds["killed"]
    assert kind.yes[0].expect == ((("kind", "killed"), ("n", 9)),)
    assert kind.no[0].expect == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (KIND.replace("killed", "wounded"), "named like its file"),
        (KIND.replace("toll", "tally"), "have a family"),
        (KIND.replace("family: toll\n", ""), "have a family"),
        (KIND.replace("counted: target", "counted: victim"), "only a role can be counted"),
        (KIND.replace("{plover: ASSAULT, cameo: '19'}", "ASSAULT"), "must be a mapping"),
        (KIND + "words: die\n", "must be a list"),
        (KIND + "words:\n  - die\n", "must be a mapping"),
        (KIND + "words:\n" + KILL + DIE, "sorted by id"),
        (KIND + "words:\n" + DIE + DIE, "each id once"),
        (KIND + "words:\n  - {verb: die, subject: target}\n", "sorted by id"),
        (KIND + "words:\n  - {id: die, subject: target}\n", "one form"),
        (KIND + "words:\n  - {id: die, verb: die, noun: death}\n", "one form"),
        (KIND + "words:\n  - {id: die, verb: die, subjekt: target}\n", "subjekt"),
        (KIND + "words:\n  - {id: die, verb: die, subject: victim}\n", "victim"),
        (KIND + "words: []\ncases: []\n", "must be a mapping"),
        (KIND + "words: []\ncases: {yes: Nine died.}\n", "must be a list"),
        (KIND + "words: []\ncases: {yes: [{claims: []}]}\n", "no such value, or none"),
    ],
)
def test_a_broken_kind_is_refused_and_its_file_named(
    tmp_path: Path, text: str, problem: str
) -> None:
    with pytest.raises(LexiconError, match=problem) as caught:
        book(tmp_path, text)
    assert "killed.yaml" in caught.value.subject


@pytest.mark.parametrize("name", [*TOLLS, *RELATIONS])
def test_every_kind_of_the_design_is_there(name: str) -> None:
    kind = lexicon().claims.kinds[name]
    assert kind.family == ("toll" if name in TOLLS else "relation")


@pytest.mark.parametrize("name", TOLLS)
def test_a_toll_counts_a_role_that_its_words_fill(name: str) -> None:
    kind = lexicon().claims.kinds[name]
    assert kind.counted == ("thing" if name == "lost" else "target")
    assert all(kind.counted in dict(e.slots).values() for e in kind.entries)


@pytest.mark.parametrize("kind", lexicon().claims.kinds.values(), ids=lambda kind: kind.name)
def test_every_shipped_kind_keeps_the_rules(kind: object) -> None:
    shipped = next(k for k in lexicon().claims.kinds.values() if k is kind)
    assert shipped.family in FAMILIES
    assert len(shipped.yes) >= 3
    assert len(shipped.no) >= 3
    for entry in shipped.entries:
        assert entry.form in FORMS
        assert {slot for slot, _ in entry.slots} <= SLOTS
        assert {role for _, role in entry.slots} <= ROLES
        assert entry.lemma == entry.lemma.lower()
