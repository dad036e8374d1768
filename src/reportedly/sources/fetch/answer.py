"""What came back from an address."""

from dataclasses import dataclass

from reportedly.model.unknown import UNKNOWN, Unknown

HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer, as it came over the network.

    Attributes:
        url: what was asked for in this step.
        status: of HTTP.
        headers: names in lower case, in their order; what only held for the connection is out.
        wire: the body as it came, still packed.
        body: the body, unpacked.
        at: ISO 8601 time at which it came.
    """

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    wire: bytes
    body: bytes
    at: str

    def header(self, name: str) -> str:
        """Return the first header of a name; the empty text where there is none."""
        return next((value for key, value in self.headers if key == name), "")

    @property
    def content_type(self) -> str:
        """The media type that the server names, without parameters."""
        return self.header("content-type").partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address gave in the end.

    Attributes:
        asked: the address as the caller wrote it.
        url: where the answer stood, after redirects.
        at: ISO 8601 time of the answer.
        content_type: the media type that the server names.
        charset: the encoding that the server names.
        body: the bytes, unpacked.
        same: the server or the archive says that nothing changed since the last time.
    """

    asked: str
    url: str
    at: str
    content_type: str
    body: bytes
    charset: str | Unknown = UNKNOWN
    same: bool = False
