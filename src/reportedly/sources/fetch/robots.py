"""What a site asks robots to leave alone (RFC 9309)."""

from dataclasses import dataclass

from protego import Protego

from reportedly.sources.fetch.answer import Answer

FORBIDDEN = b"User-agent: *\nDisallow: /\n"
REFUSING = range(400, 500)
GOOD = range(200, 300)
TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one origin for one robot."""

    rules: Protego
    agent: str

    def allows(self, url: str) -> bool:
        """Say whether an address may be asked for."""
        return bool(self.rules.can_fetch(url, self.agent))

    @property
    def pause(self) -> float:
        """Seconds that the site wants between two questions; 0 where it says nothing."""
        return float(self.rules.crawl_delay(self.agent) or 0.0)


def robots(answer: Answer | None, agent: str, limit: int) -> Robots:
    """Return the rules in the answer to a robots.txt.

    No such file (4xx) forbids nothing; a server in trouble (5xx, 429, no answer) forbids
    everything until it can be asked again.

    Args:
        answer: what `/robots.txt` gave; nothing where it gave nothing.
        agent: our name, as it stands in such files.
        limit: bytes that are read.
    """
    if answer is not None and answer.status in GOOD:
        text = answer.body[:limit]
    elif answer is not None and answer.status in REFUSING and answer.status != TOO_MANY:
        text = b""
    else:
        text = FORBIDDEN
    return Robots(Protego.parse(text.decode("utf-8-sig", "replace")), agent)
