"""Attributions in the layout: headline colons, speaker labels, names after a dash."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.lexicon.cue_book import CueBook
from reportedly.model.parse import Parse, Sentence, Token

LABEL = re.compile(
    r"(?m)^[ \t]*(?P<name>(?:[A-Z][A-Z.’'\- ]*[A-Z.](?: \([^)\n]{1,40}\))?|Q|A))"
    r"(?P<cue>:|\.(?= {2})|(?<=Q)[ \t\u00a0]+(?=\S)|(?<=Q)\.[ \t]+|(?<=A)\.[ \t]+)[ \t]*"
)
SPEAKER = re.compile(
    r"[”\"»’][ \t]*(?P<dash>[–—―-]{1,2})[ \t]*(?P<name>[A-Z][^\n“\"”]{1,80}?)[ \t]*(?=\n|$)"
)
LEAD = re.compile(r"^(?P<name>[^:“”\"]{2,45}):\s+(?P<rest>\S.{10,})$")
TRAIL = re.compile(
    r"^(?P<rest>.{12,}?)(?P<cue>:\s+|\s+[-–—]\s*|(?<=\w)[-–—]\s+)(?P<name>[^:“”\"]{2,45})$"
)
SAYS = re.compile(r",\s+[^,]{2,60}\s(?P<verb>[A-Za-z]+)\.?$")
CREDIT = re.compile(
    r"(?m)[ \t]\(?(?:[A-Z]{2} )?Sources?(?P<cue>:)[ \t]+"
    r"(?P<name>[A-Z][^\n,;.()]{1,60}?)(?=[,;.()]| in [A-Z]| \d|[ \t]*$)"
)
ENDING = re.compile(r"(?<!\.[A-Z])[ .]+$")  # but "U.N." keeps its stop
FEWEST_CREDITED = 3  # words that a credit stands behind
LONGEST_SOURCE = 6
FEWEST_LABELS = 2
FEWEST_RUNNING = 3  # words in lower case: "The Fall of Norvia: Part Two" tells nothing
ACRONYM = range(3, 6)  # letters
LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Labelled:
    """An attribution by layout, in code points of the text.

    Attributes:
        name: start and end of the source.
        cue: start and end of the mark that makes it one.
        content: start and end of what is given.
    """

    name: tuple[int, int]
    cue: tuple[int, int]
    content: tuple[int, int]


def turns(text: str, cues: CueBook) -> Iterator[Labelled]:
    """Yield the turns of a transcript: each goes on until the next label."""
    found = [match for match in LABEL.finditer(text) if _is_label(match, cues)]
    if not any(":" in match.group("cue") for match in found):
        found = [match for match in found if match.group("cue") != " "]
    if len({match.group("name") for match in found}) < FEWEST_LABELS:
        found = [match for match in found if _is_title(match.group("name"))]
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=False):
        stop = len(text[:end].rstrip())
        if match.end() < stop:
            yield Labelled(match.span("name"), match.span("cue"), (match.end(), stop))


def _is_label(match: re.Match[str], cues: CueBook) -> bool:
    name = match.group("name").strip().lower()
    return name not in cues.words["labels"] and len(name.split()) <= LONGEST_SOURCE


def _is_title(name: str) -> bool:
    """Say whether a lone label is a person's: "MR. KIRBY", "THE PRESIDENT"."""
    return bool(re.match(r"(MR|MS|MRS|DR|GEN|SEN|REP|ADM|COL)\.? |THE [A-Z]", name))


def speakers(text: str, cues: CueBook) -> Iterator[Labelled]:
    """Yield the names after a dash that close a quotation: `“…” – Name`."""
    for match in SPEAKER.finditer(text):
        start, end = match.span("name")
        end = start + len(_cleaned(match.group("name"), cues, final=end >= len(text.rstrip())))
        opening = _opening(text, match.start())
        if opening >= 0 and end > start:
            yield Labelled((start, end), match.span("dash"), (opening, match.start() + 1))


def credited(text: str) -> Iterator[Labelled]:
    """Yield who is credited behind a line: "Nine rebels killed Source: Radio Norin"."""
    after = 0
    for match in CREDIT.finditer(text):
        start = max(text.rfind("\n", after, match.start()) + 1, after)
        after = match.end()
        if len(text[start : match.start()].split()) >= FEWEST_CREDITED:
            yield Labelled(match.span("name"), match.span("cue"), (start, match.start()))


def _cleaned(name: str, cues: CueBook, *, final: bool) -> str:
    """Cut off what a broken template left behind at the end of the text."""
    if not final:
        return name
    for word in sorted(cues.words["artefacts"], key=len, reverse=True):
        if name.lower().endswith(word) and len(name) > len(word):
            rest = name[: -len(word)]
            glued = rest[-1].isalpha() and not rest[-1].isupper()
            if rest[-1].isspace() or (glued and _is_placeholder(name[-len(word) :], rest)):
                return rest.rstrip(" \t.,;")
    return name


def _is_placeholder(word: str, rest: str) -> bool:
    """Say whether a glued end is a placeholder: longer than the end of a usual name."""
    return (len(word) > len("nan") and len(rest.split()) > 1) or word[0].isupper()


def _opening(text: str, close: int) -> int:
    """Return where a quotation that closes here opens, in the same paragraph; -1 if nowhere."""
    line = text.rfind("\n", 0, close) + 1
    marks = {"”": "“", "»": "«", "’": "‘"}
    return text.find(marks.get(text[close], '"'), line, close)


def headline(parse: Parse, sentence: Sentence, cues: CueBook) -> Iterator[Labelled]:
    """Yield "Seoul: North sent 3,000", "10 dead in raid: monitor", "Ten dead - officials"."""
    if sentence.style == "body":
        return
    text = ENDING.sub("", parse.document.text[sentence.start : sentence.end])
    for pattern, lead in ((LEAD, True), (TRAIL, False)):
        match = pattern.match(text)
        if match and lead and _is_set(match, cues):
            continue
        if match and _is_source(parse, sentence, match.span("name"), cues, lead=lead):
            name = match.span("name")
            cue = (name[1], name[1] + 1) if lead else _stripped(text, match.span("cue"))
            yield _moved(sentence.start, Labelled(name, cue, match.span("rest")))
            return


def _is_set(match: re.Match[str], cues: CueBook) -> bool:
    """Say whether the words before a colon only say where: "Norin: ten killed, army says"."""
    words = SAYS.search(match.group("rest"))
    name = match.group("name").lower().split()
    speaks = bool({name[-1], " ".join(name)} & (cues.words["speakers"] | set(cues.outlets)))
    said = words is not None and words.group("verb").lower().rstrip("s") in cues.verbs
    return said and not speaks


def _stripped(text: str, cue: tuple[int, int]) -> tuple[int, int]:
    start = cue[0] + len(text[cue[0] : cue[1]]) - len(text[cue[0] : cue[1]].lstrip())
    return start, start + 1


def _moved(by: int, found: Labelled) -> Labelled:
    def shift(run: tuple[int, int]) -> tuple[int, int]:
        return run[0] + by, run[1] + by

    return Labelled(shift(found.name), shift(found.cue), shift(found.content))


def _is_source(
    parse: Parse, sentence: Sentence, name: tuple[int, int], cues: CueBook, *, lead: bool
) -> bool:
    """Say whether the words beside a colon name somebody who speaks."""
    start, end = name[0] + sentence.start, name[1] + sentence.start
    tokens = [token for token in sentence.tokens if start <= token.start < end]
    words = parse.document.text[start:end].strip().lower()
    if not tokens or len(tokens) > LONGEST_SOURCE:
        return False
    if words in cues.words["labels"]:
        return not lead and tokens[-1].lemma in cues.words["speakers"]  # "ten killed: sources"
    if lead and words in cues.words["countries"]:
        return False  # "Kenya: 12 killed in raid" says where
    if any(token.tag in {"CD", "VBD", "VBP", "VBZ", "MD"} for token in tokens):
        return False
    head = next(
        (t for t, after in pairwise(tokens) if after.pos == "ADP"),
        tokens[-1],
    )
    if {head.lemma, head.lower} & cues.words["speakers"]:
        return True
    outlet = cues.outlets.get(words) or cues.outlets.get(tokens[-1].lower)
    named = all(token.text[:1].isupper() for token in tokens)
    known = words in cues.words["names"]
    return bool(outlet) or known or (named and (lead or _is_told(parse, sentence, tokens)))


def _is_told(parse: Parse, sentence: Sentence, name: list[Token]) -> bool:
    """Say whether a name behind a colon speaks: a figure in running words is before it."""
    before = sentence.tokens[: name[0].i]
    figure = any(token.tag == "CD" for token in before)
    running = sum(token.text.islower() for token in before) >= FEWEST_RUNNING
    colon = parse.document.text[sentence.start : name[0].start].rstrip().endswith(":")
    letters = name[0].text
    staff = len(name) == 1 and letters.isupper() and len(letters) in ACRONYM
    if staff and running and not colon:
        return True  # "Two sentries wounded in raid - JTF"
    return colon and figure and running and len(name) <= LONGEST_NAME
