"""Pointers: headlines in a page that only lead to another story.

Yes: "READ MORE: Six killed in Norvia blaze", "Related Story Man shot in Drava".
Yes: "1:47 Boy killed in crash" in a list of films.
No: "More than 20 killed" and "Related deaths rose" point nowhere; nor does what is no headline.
"""

import re
from collections.abc import Collection
from dataclasses import replace

from reportedly.model.claim import Claim
from reportedly.model.document import Document

FLAG, HEADLINE = "elsewhere", "headline"
LENGTH = re.compile(r"\s*\d{1,2}:\d{2}\s+\D")  # of a film, before its title
LONGEST = 4


def pointed(
    claims: tuple[Claim, ...], document: Document, pointers: Collection[str]
) -> tuple[Claim, ...]:
    """Return the claims; those of headlines that lead elsewhere bear a flag.

    Args:
        claims: of one document.
        document: its text.
        pointers: words that open such a line.
    """
    return tuple(
        replace(claim, flags=tuple(sorted({*claim.flags, FLAG})))
        if HEADLINE in claim.flags and leads_elsewhere(_line(claim, document), pointers)
        else claim
        for claim in claims
    )


def leads_elsewhere(line: str, pointers: Collection[str]) -> bool:
    """Say whether a line of a page is the title of another story."""
    if LENGTH.match(line):
        return True
    words = line.replace(":", " : ").split()
    return any(_opens(words, size, pointers) for size in range(1, min(LONGEST, len(words)) + 1))


def _opens(words: list[str], size: int, pointers: Collection[str]) -> bool:
    if " ".join(words[:size]).lower() not in pointers or len(words) <= size:
        return False
    behind = words[size]
    return behind == ":" or (size > 1 and behind[:1].isupper())


def _line(claim: Claim, document: Document) -> str:
    """Return the line of the text that a claim's sentence stands in, up to its word."""
    text, at = document.text, claim.trigger.start
    return text[text.rfind("\n", 0, at) + 1 : claim.trigger.end]
