"""Datelines: where a report was written, on which day, and who sent it.

"KYIV, Jan. 13 (Agency) -- Shelling killed two" is a dateline and a sentence. The parser would
make the town its subject, so the dateline is a block of its own.
"""

import re

DASH = r"\s?(?:-{1,3}|[–—])(?=\s|\[)"
PIECE = r"(?:,?\s+(?:[A-Z][\w.'’{}-]*|\d{1,4}|\([^()\n]{1,40}\))){0,8},?"
CAPITALS = r"[A-Z][A-Z.'’-]+(?![a-z])"
LINES = (
    re.compile(rf"{CAPITALS}{PIECE}{DASH}"),
    re.compile(rf"[A-Z][a-z.'’]+{PIECE}\s\([A-Z][^()\n]{{1,30}}\){DASH}"),
    re.compile(rf"{CAPITALS}{PIECE}\s\([^()\n]*\d[^()\n]*\)(?=\s+[A-Z])"),
)
LABELS = re.compile(r"(?:\s*\[[^\]\n]{3,60}\])*\s*")
OPENING = re.compile(r"[A-Z0-9“\"‘'\[]")
DATED = re.compile(r"[\d(]")
LEAST_WORDS = 4


def dateline_end(words: str) -> int:
    """Return where the report begins behind its dateline; 0 where a block has none.

    Args:
        words: one block of text.
    """
    for line in LINES:
        match = line.match(words)
        if match is None:
            continue
        label = LABELS.match(words, match.end())
        end = label.end() if label else match.end()
        rest = words[end:]
        if OPENING.match(rest) and len(rest.split()) >= LEAST_WORDS:
            capitals = rest.isupper() and not DATED.search(match.group())
            return 0 if capitals else end
    return 0
