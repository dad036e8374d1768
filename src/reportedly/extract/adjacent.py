"""Figures that stand right beside their word, where the grammar of a line is lost on a parser.

Yes: "After a week: 300 dead, 2,700 hurt", "Dead: 12, injured: 40", "20-plus killed".
Yes: "That brings to 411 the number of soldiers killed" counts the soldiers.
Yes: "The wounded numbered 340", "those killed total at least 34".
No: "40 gunmen killed nine guards" (they act), "12 wounded men fled" (a noun follows).
"""

from collections.abc import Iterator

from reportedly.extract.context import Context, Draft
from reportedly.extract.countable import HARM, TAKEN
from reportedly.extract.fillers import period_at
from reportedly.extract.neighbours import is_child_count
from reportedly.extract.phrases import phrase_at
from reportedly.extract.quantities import Measured
from reportedly.extract.reached import TOTALS
from reportedly.lexicon.claim_book import Entry
from reportedly.model.actor import Filler, Roles
from reportedly.model.parse import Sentence, Token

KINDS = HARM | TAKEN | {"casualties", "displaced"}
NAMED = frozenset({"ADJ", "NOUN", "PROPN"})
OTHERS = frozenset({"more", "other", "others", "people"})
PASSIVE = frozenset({"VBN", "VBD", "JJ", "NN", "NNS"})
ACTED_ON = frozenset({"NUM", "DET", "NOUN", "PROPN", "PRON", "ADJ"})
OPENERS = frozenset({"PUNCT", "SYM", "ADJ", "SPACE"})
REPORTED = frozenset({"believed", "confirmed", "feared", "presumed", "reported", "reportedly"})
DOING = frozenset({"VBZ", "NNS", "NN"})  # a past tense has its object by the grammar
INCLUDING = "including"
LONGEST_NOUN = 5  # tokens: "alleged foreign militants, including"
COLON = ":"
LABELLING = frozenset({":", "-", "–", "—"})
CLOSING = frozenset({",", ";", ".", "(", ")", "+", "|", "/"})
RAISING = frozenset({"bring", "brings", "bringing", "brought", "push", "pushed", "pushes",
                     "pushing", "raise", "raised", "raises", "raising", "take", "takes",
                     "taking", "took"})  # fmt: skip
TOLL = "toll"
THOSE = frozenset({"the", "those"})
NEAR = 4  # tokens between a toll and its figure: "death toll now up to 45"
SUMMING = frozenset({"ADP", "ADV", "AUX", "PART", "VERB"})
APART = frozenset({"by", "from", "than", "in", "on", "since", "after", "of"})
REACH = 8  # tokens from "the number of" to the harm: "of soldiers it says were killed"


def adjacent(
    context: Context, sentence: Sentence, drafts: list[Draft]
) -> tuple[list[Draft], list[Draft]]:
    """Return the drafts of a sentence that still hold, and those that only adjacency shows.

    Args:
        context: the document.
        sentence: the sentence.
        drafts: what its grammar yields.
    """
    drafts, labels = _of_labels(context, sentence, drafts)
    used = {d.number for d in (*drafts, *labels)}
    free = [
        one
        for one in context.numbers[sentence.index]
        if one.sort in {"count", "base"}
        and one.first not in used
        and not is_child_count(sentence, one.first)
    ]
    kept = drafts
    found = labels
    for one in free:
        beside = _beside(context, sentence, one)
        if beside is None or any(d.trigger == beside[0] and d.number >= 0 for d in kept):
            continue
        kept = [d for d in kept if d.trigger != beside[0]]
        found.append(_draft(context, sentence, one, beside))
    return kept, found


def _of_labels(
    context: Context, sentence: Sentence, drafts: list[Draft]
) -> tuple[list[Draft], list[Draft]]:
    """Return what stands beside labels, and the drafts of labels that have their numbers."""
    numbers = context.numbers[sentence.index]
    pairs = [(one, _labelled(context, sentence, one)) for one in numbers if one.sort == "count"]
    found = [(one, beside) for one, beside in pairs if beside is not None]
    dashed = [one for one, _ in found if sentence.tokens[one.first - 1].text != COLON]
    if len(dashed) == 1:
        found = [(one, beside) for one, beside in found if one not in dashed]
    taken = {one.first for one, _ in found}
    places = {beside[0] for _, beside in found}
    kept = [d for d in drafts if d.number not in taken and d.trigger not in places]
    return kept, [_draft(context, sentence, one, beside) for one, beside in found]


def _beside(context: Context, sentence: Sentence, one: Measured) -> tuple[int, Entry] | None:
    """Return the word for a harm whose figure a number is by its place alone."""
    if one.sort == "base":  # "two thirds of the *300 dead*"
        return _behind(context, sentence, one)
    raised = _raised(context, sentence, one) or _summed(context, sentence, one)
    raised = raised or _numbered(context, sentence, one)
    behind = raised or _behind(context, sentence, one) or _of_those(context, sentence, one)
    return behind or _object(context, sentence, one)


def _draft(
    context: Context, sentence: Sentence, one: Measured, beside: tuple[int, Entry]
) -> Draft:
    i, entry = beside
    span = one.quantity.span
    phrase = phrase_at(sentence, one.anchor, context.numbers[sentence.index])
    return Draft(
        kind=entry.kind,
        sentence=sentence,
        trigger=i,
        targets=(one.anchor,),
        why=(*entry.reasons, "beside"),
        roles=Roles(target=(Filler(text=one.quantity.surface, span=span),)),
        counted="target",
        count=one.quantity,
        number=one.first,
        period=period_at(context, sentence, i, phrase),
        coding=entry.coding,
        flags=("headline",) if sentence.style == "headline" else (),
    )


def _entry(context: Context, token: Token, forms: frozenset[str]) -> Entry | None:
    """Return the plain word for a harm that a token is."""
    book = context.lexicon.claims
    for word in dict.fromkeys(
        (token.lemma.lower(), token.lower, token.lower.removesuffix("s"))
    ):
        for entry in book.by_lemma.get(word, ()):
            plain = not (entry.beside or entry.supporting or entry.object_is or entry.only)
            plain = (
                plain
                and not entry.without
                and (entry.form != "verb" or ("object", "target") in entry.slots)
            )
            if plain and entry.form in forms and entry.kind in KINDS and not entry.ruling:
                return entry
    return None


def _behind(context: Context, sentence: Sentence, one: Measured) -> tuple[int, Entry] | None:
    """Return the participle or adjective behind a number: "*300* dead", "12 others hurt"."""
    tokens = sentence.tokens
    at = _over_included(sentence, one.last + 1)
    first = at
    forms = frozenset({"verb", "adjective"})
    while at < len(tokens) and tokens[at].pos in NAMED and at - first < 3:  # noqa: PLR2004
        harm = _entry(context, tokens[at], forms) is not None
        if harm or (tokens[at].tag == "VBN" and tokens[at].lower not in REPORTED):
            break
        at += 1
    while at < len(tokens) and tokens[at].lower in REPORTED:
        at += 1
    if at >= len(tokens) or tokens[at].tag not in PASSIVE:
        return None
    known = context.lexicon.people.people
    noun = tokens[at - 1]
    first = first if noun.lower not in REPORTED else at
    if at > first and noun.lemma not in known and noun.lower not in OTHERS:
        return None
    after = tokens[at + 1 : at + 2]
    told = _with_particle(context, tokens[at], after)
    if told is None and any(t.pos in ACTED_ON and t.text not in CLOSING for t in after):
        return None
    entry = told or _entry(context, tokens[at], forms)
    return None if entry is None else (at, entry)


def _object(context: Context, sentence: Sentence, one: Measured) -> tuple[int, Entry] | None:
    """Return the verb right before a number: "strike on compound *kills* 4-10 militants"."""
    at = one.first - 1
    if at < 1 or sentence.tokens[at].tag not in DOING:
        return None
    entry = _entry(context, sentence.tokens[at], frozenset({"verb"}))
    behind = sentence.tokens[one.last + 1 : one.last + 4]
    noun = next((t for t in behind if t.pos not in {"ADJ", "VERB"}), None)
    things = noun is not None and noun.lemma in context.lexicon.people.things
    return None if entry is None or things else (at, entry)


def _with_particle(context: Context, token: Token, after: tuple[Token, ...]) -> Entry | None:
    """Return the word that needs the next one to be a harm: "some 250 *taken hostage*"."""
    beside = {t.lower for t in after} | {t.lemma for t in after}
    for entry in context.lexicon.claims.by_lemma.get(token.lemma, ()):
        fits = entry.kind in KINDS and ("object", "target") in entry.slots
        if fits and entry.beside & beside and not entry.only and not entry.supporting:
            return entry
    return None


def _over_included(sentence: Sentence, at: int) -> int:
    """Return the token behind "including foreigners", which parts a noun from its word."""
    tokens = sentence.tokens
    end = at
    while end < len(tokens) and tokens[end].pos in NAMED | {"VERB"} and end - at < LONGEST_NOUN:
        if tokens[end].lower == INCLUDING:
            break
        end += 1
    if end >= len(tokens) or tokens[end].lower != INCLUDING:
        return at
    end += 1
    while end < len(tokens) and tokens[end].pos in NAMED:
        end += 1
    return end


def _of_those(context: Context, sentence: Sentence, one: Measured) -> tuple[int, Entry] | None:
    """Return the word for those of whom a number is some: "*700* of the dead were miners"."""
    behind = sentence.tokens[one.last + 1 : one.last + 4]
    if one.quantity.n == 1:
        return None  # "he was *one* of the dead"
    if [token.lower for token in behind[:2]] not in (["of", "the"], ["of", "those"]):
        return None
    after = sentence.tokens[one.last + 4 : one.last + 5]
    entry = _entry(context, behind[-1], frozenset({"adjective", "verb"}))
    ends = all(token.pos not in ACTED_ON or token.lower in OTHERS for token in after)
    return (behind[-1].i, entry) if entry is not None and ends else None


def _labelled(context: Context, sentence: Sentence, one: Measured) -> tuple[int, Entry] | None:
    """Return the word that labels a number, as a table does: "Deaths: *214*."."""
    tokens = sentence.tokens
    at = one.first - 2
    if at < 0 or tokens[one.first - 1].text not in LABELLING:
        return None
    if at > 0 and tokens[at - 1].pos not in OPENERS:
        return None
    behind = tokens[one.last + 1 : one.last + 2]
    if any(token.text not in CLOSING for token in behind):
        return None
    entry = _entry(context, tokens[at], frozenset({"noun", "adjective", "verb"}))
    return None if entry is None else (at, entry)


def _raised(context: Context, sentence: Sentence, one: Measured) -> tuple[int, Entry] | None:
    """Return the harm of "brings to *411* the number of soldiers killed"."""
    tokens = sentence.tokens
    before = [token.lower for token in tokens[max(0, one.first - 2) : one.first]]
    if before[-1:] != ["to"] or before[0] not in RAISING:
        return None
    behind = tokens[one.last + 1 : one.last + 5]
    total = next((token for token in behind if token.lemma in TOTALS), None)
    if total is None or behind[0].pos != "DET":
        return None
    if total.lemma == TOLL:
        entry = _entry(context, total, frozenset({"noun"}))
        return (total.i, entry) if entry is not None else _toll(context, total.i)
    return next(iter(_harms(context, tokens[total.i + 1 : total.i + 1 + REACH])), None)


def _summed(context: Context, sentence: Sentence, one: Measured) -> tuple[int, Entry] | None:
    """Return the toll that a number right behind it sums up: "death toll up to *45*"."""
    tokens = sentence.tokens
    for at in range(one.first - 1, max(-1, one.first - 1 - NEAR), -1):
        token = tokens[at]
        if token.lemma == TOLL and at < one.first - 1:
            found = _toll(context, at)
            kind = tokens[at - 1].lower if at else ""
            return None if found is None or kind in found[1].without else found
        if token.pos not in SUMMING or token.lower in APART:
            return None
    return None


def _numbered(context: Context, sentence: Sentence, one: Measured) -> tuple[int, Entry] | None:
    """Return the harm of "the wounded numbered *340*"; a noun behind is what is counted."""
    tokens = sentence.tokens
    at = one.first - 2
    if at < 1 or tokens[one.first - 1].lower not in context.lexicon.cues.words["countings"]:
        return None
    if any(token.pos in NAMED for token in tokens[one.last + 1 : one.last + 2]):
        return None
    those = tokens[at - 1].lower in THOSE
    forms = frozenset({"verb", "adjective", "noun"} if those else {"noun"})
    entry = _entry(context, tokens[at], forms)
    return None if entry is None else (at, entry)


def _toll(context: Context, i: int) -> tuple[int, Entry] | None:
    found = (e for e in context.lexicon.claims.by_lemma.get(TOLL, ()) if e.kind in KINDS)
    return next(((i, entry) for entry in found), None)


def _harms(context: Context, tokens: tuple[Token, ...]) -> Iterator[tuple[int, Entry]]:
    for token in tokens:
        entry = _entry(context, token, frozenset({"noun", "adjective", "verb"}))
        if entry is not None:
            yield token.i, entry
