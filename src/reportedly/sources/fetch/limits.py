"""How much of the network, and of the time, one address may cost."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """Caps of a fetch; what goes over one of them is an issue.

    Attributes:
        wire_bytes: of an answer as it comes over the network.
        body_bytes: of an answer when it is unpacked.
        robots_bytes: of a robots.txt that is read (RFC 9309 asks for 500 KiB at least).
        seconds: for one try, from the first packet to the last.
        silence: seconds without a byte.
        redirects: in a row.
        tries: of one address, where the trouble may pass.
        pause: seconds between two questions to one host.
        longest_pause: seconds that a site may ask us to wait before the address is given up.
        patience: seconds before the second try; doubled before each later one.
        fresh: seconds for which an answer of the archive is as good as a new one.
    """

    wire_bytes: int = 16 * MIB
    body_bytes: int = 32 * MIB
    robots_bytes: int = 512 * 1024
    seconds: float = 60.0
    silence: float = 15.0
    redirects: int = 5
    tries: int = 3
    pause: float = 1.0
    longest_pause: float = 60.0
    patience: float = 1.0
    fresh: float = 300.0


DEFAULT_FETCH_LIMITS = FetchLimits()
