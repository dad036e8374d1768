"""Names that the parser splits at their hyphens: "Park *Ji-hoon*", "Muhammad *Zia-ul-Haq*"."""

from reportedly.model.parse import Sentence, Token

HYPHENS = frozenset({"-", "\u2010", "\u2011"})
NO_NAMES = frozenset({"ADJ", "NUM", "PUNCT", "VERB"})  # "Norvia-led", "Norvia-born"


def is_glued(sentence: Sentence, i: int) -> bool:
    """Say whether no blank stands before a token, and a hyphen joins it to a name.

    Args:
        sentence: where it stands.
        i: the token; the hyphen itself counts.
    """
    tokens = sentence.tokens
    if i < 1 or tokens[i - 1].end != tokens[i].start:
        return False
    return tokens[i].text in HYPHENS or tokens[i - 1].text in HYPHENS


def ends_name(sentence: Sentence, i: int) -> bool:
    """Say whether a token in small letters ends a full name: "Park Ji-*hoon* was killed".

    A name before the joined word makes it one: "Ji-hoon" alone may be anything.
    """
    tokens = sentence.tokens
    at = i
    while at >= 2 and is_glued(sentence, at):  # noqa: PLR2004
        at -= 1
    if at == i or at < 1:
        return False
    return _is_capital(tokens[at]) and _is_capital(tokens[at - 1])


def name_end(tokens: tuple[Token, ...], last: int) -> int:
    """Return the last token of a name that goes on behind a hyphen: "Ban Ki-*young*"."""
    at = last
    if tokens[last].pos == "PROPN" and _opens(tokens, last + 1):
        at = last + 1
    if at == last and not _opens(tokens, last):
        return last
    while at + 2 < len(tokens) and _joined(tokens, at):
        at += 2
    return at


def _opens(tokens: tuple[Token, ...], i: int) -> bool:
    """Say whether a name stands here that goes on behind a hyphen."""
    named = i + 2 < len(tokens) and tokens[i].pos == "PROPN" and i > 0
    return named and tokens[i - 1].pos == "PROPN" and _joined(tokens, i)


def _joined(tokens: tuple[Token, ...], i: int) -> bool:
    first, joint, behind = tokens[i : i + 3]
    close = first.end == joint.start and joint.end == behind.start
    return close and joint.text in HYPHENS and behind.pos not in NO_NAMES


def _is_capital(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper()
