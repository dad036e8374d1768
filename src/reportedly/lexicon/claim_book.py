"""Claim kinds: their words, which slot fills which role, and their yes- and no-cases.

A kind is one YAML file in `claims/`. A domain expert adds a kind or a word there; nothing in
Python changes, and the cases of the file run as tests.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reportedly.errors import LexiconError
from reportedly.lexicon.tables import HERE, entries, meaning
from reportedly.model.claim import Coding
from reportedly.model.unknown import UNKNOWN, Unknown

FAMILIES = ("toll", "event", "relation")
FORMS = ("verb", "noun", "adjective")
ROLES = frozenset({
    "actor", "target", "recipient", "thing", "in_return", "instrument", "mediator",
})  # fmt: skip
SLOTS = frozenset({
    "subject", "object", "iobject", "by", "of", "self", "possessive", "compound", "clause",
    "object_of", "modifies", "to", "from", "for", "with", "against", "on", "in", "between",
    "at", "into", "over", "upon", "among", "figure", "along", "outside", "through", "bearer",
    "attr",
})  # fmt: skip
NEEDS = (
    "intransitive",
    "refused",
    "beside",
    "object_is",
    "only",
    "without",
    "counts",
    "helping",
    "carried",
    "numbered",
    "ruling",
    "supporting",
    "plover",
    "mode",
    "cameo",
    "acled",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One word of a claim kind.

    Attributes:
        id: unique in its file; `why` names it as `lexicon/claims/killed.yaml#die`.
        kind: the claim kind.
        form: verb, noun or adjective.
        lemma: the word, in its dictionary form.
        slots: which role each grammatical slot fills.
        beside: one of these lemmas must depend on the word ("shot *down*").
        without: none of these lemmas may depend on the word.
        object_is: the object must be one of these lemmas ("claimed the *lives* of").
        only: what is counted must be one of these lemmas.
        counts: what may be counted: "people", "persons" (words of the tables alone: "seized"
            things are more common), "equipment" or "any".
        helping: verbs of a clause of purpose whose object is the recipient ("deployed to
            *support* the garrison").
        intransitive: the word must have no object ("surrendered", not "surrendered the city").
        carried: verbs whose subject or object bears the wound or the state that the word names.
        numbered: a plural without a number is no toll of the word.
        supporting: the word tells of harm only in a text that tells of harm elsewhere.
        ruling: number of the ruling of the design that alone makes the word one of its kind.
        refused: the word must stand under "will not" or "cannot".
        coding: codes of this word, where they differ from the kind's.
    """

    id: str
    kind: str
    form: str
    lemma: str
    slots: tuple[tuple[str, str], ...]
    beside: frozenset[str]
    without: frozenset[str]
    object_is: frozenset[str]
    only: frozenset[str]
    counts: str
    helping: frozenset[str]
    intransitive: bool
    carried: frozenset[str]
    numbered: bool
    supporting: bool
    ruling: str
    refused: bool
    coding: Coding

    @property
    def why(self) -> str:
        """The entry's address."""
        return f"lexicon/claims/{self.kind}.yaml#{self.id}"

    @property
    def reasons(self) -> tuple[str, ...]:
        """The entry's address, and the ruling that it rests on."""
        return (self.why, f"ruling {self.ruling}") if self.ruling else (self.why,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A sentence with what it must yield of this kind.

    Attributes:
        text: the sentence, invented.
        expect: for each claim, pairs of field and value; empty for a no-case.
    """

    text: str
    expect: tuple[tuple[tuple[str, object], ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One claim kind.

    Attributes:
        name: identifier ("killed").
        family: toll, event or relation.
        counted: the role that is counted, where one is.
        coding: PLOVER, CAMEO and ACLED.
        scope: what the kind covers, for people.
        entries: its words.
        yes: sentences with such claims.
        no: sentences without.
    """

    name: str
    family: str
    counted: str | Unknown
    coding: Coding
    scope: str
    entries: tuple[Entry, ...]
    yes: tuple[Case, ...]
    no: tuple[Case, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimBook:
    """All claim kinds.

    Attributes:
        kinds: by name.
        by_lemma: the entries of each word.
    """

    kinds: Mapping[str, Kind]
    by_lemma: Mapping[str, tuple[Entry, ...]]


def load_claims(root: Path = HERE) -> ClaimBook:
    """Read every kind.

    Raises:
        LexiconError: a file breaks its rules.
    """
    kinds = {path.stem: _checked(path) for path in sorted((root / "claims").glob("*.yaml"))}
    by_lemma: dict[str, tuple[Entry, ...]] = {}
    for kind in kinds.values():
        for entry in kind.entries:
            by_lemma[entry.lemma] = (*by_lemma.get(entry.lemma, ()), entry)
    return ClaimBook(kinds=MappingProxyType(kinds), by_lemma=MappingProxyType(by_lemma))


def _checked(path: Path) -> Kind:
    with meaning(path):
        return _kind(path)


def _kind(path: Path) -> Kind:
    content = entries(path)
    name = str(content.get("kind", ""))
    family = str(content.get("family", ""))
    if name != path.stem or family not in FAMILIES:
        raise LexiconError(
            "a kind must be named like its file and have a family",
            str(path),
            f"Set `kind: {path.stem}` and `family:` to one of {', '.join(FAMILIES)}.",
        )
    counted = str(content["counted"]) if content.get("counted") else UNKNOWN
    if counted not in {UNKNOWN, *ROLES}:
        raise LexiconError("only a role can be counted", str(path), f"Not {counted!r}.")
    coding = _coding(_mapping(path, content.get("code", {})), Coding())
    rows = [_mapping(path, row) for row in _list(path, content.get("words", []))]
    _check_sorted(path, [str(row.get("id", "")) for row in rows])
    cases = _mapping(path, content.get("cases", {}))
    return Kind(
        name=name,
        family=family,
        counted=counted,
        coding=coding,
        scope=str(content["scope"]),
        entries=tuple(_entry(path, name, row, coding) for row in rows),
        yes=tuple(_case(path, row) for row in _list(path, cases.get("yes", []))),
        no=tuple(_case(path, row) for row in _list(path, cases.get("no", []))),
    )


def _entry(path: Path, kind: str, row: Mapping[str, object], coding: Coding) -> Entry:
    where = f"{path.name}#{row.get('id')}"
    forms = [form for form in FORMS if form in row]
    slots = tuple((name, str(role)) for name, role in row.items() if name in SLOTS)
    strange = set(row) - SLOTS - set(NEEDS) - set(FORMS) - {"id"}
    wrong = [role for _, role in slots if role not in ROLES]
    if len(forms) != 1 or strange or wrong:
        raise LexiconError(
            "a word must have one form, known slots and known roles",
            f"{where}: {sorted(strange) + wrong}",
            f"Slots: {', '.join(sorted(SLOTS))}. Roles: {', '.join(sorted(ROLES))}.",
        )
    return Entry(
        id=str(row["id"]),
        kind=kind,
        form=forms[0],
        lemma=str(row[forms[0]]),
        slots=slots,
        beside=_words(row.get("beside")),
        without=_words(row.get("without")),
        object_is=_words(row.get("object_is")),
        only=_words(row.get("only")),
        counts=str(row.get("counts", "people")),
        helping=_words(row.get("helping")),
        intransitive=bool(row.get("intransitive", False)),
        carried=_words(row.get("carried")),
        numbered=bool(row.get("numbered", False)),
        supporting=bool(row.get("supporting", False)),
        ruling=str(row.get("ruling", "")),
        refused=bool(row.get("refused", False)),
        coding=_coding(row, coding),
    )


def _coding(row: Mapping[str, object], base: Coding) -> Coding:
    def code(name: str, otherwise: str | Unknown) -> str | Unknown:
        return str(row[name]) if row.get(name) is not None else otherwise

    return Coding(
        plover=code("plover", base.plover),
        mode=code("mode", base.mode),
        cameo=code("cameo", base.cameo),
        acled=code("acled", base.acled),
    )


def _case(path: Path, row: object) -> Case:
    if isinstance(row, str):
        return Case(text=row, expect=())
    content = _mapping(path, row)
    claims = [_mapping(path, claim) for claim in _list(path, content.get("claims", []))]
    return Case(text=str(content["text"]), expect=tuple(tuple(c.items()) for c in claims))


def _words(value: object) -> frozenset[str]:
    if value is None:
        return frozenset()
    return frozenset(map(str, value)) if isinstance(value, list) else frozenset({str(value)})


def _mapping(path: Path, value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise LexiconError(
            "this must be a mapping", f"{path}: {value!r:.60}", "Mend the entry."
        )
    return {str(name): item for name, item in value.items()}


def _list(path: Path, value: object) -> Iterable[object]:
    if not isinstance(value, list):
        raise LexiconError("this must be a list", f"{path}: {value!r:.60}", "Mend the entry.")
    return value


def _check_sorted(path: Path, ids: list[str]) -> None:
    if ids != sorted(set(ids)) or "" in ids:
        raise LexiconError(
            "words must be sorted by id, each id once", str(path), f"Found: {', '.join(ids)}."
        )
