"""Names that leave no export: private persons, in every spelling that we can think of.

Protected are the persons who were harmed or are held, and those who speak as witnesses,
relatives or captives (field guide, section 10), and whoever else a text names in full that
nothing makes public. Officials acting in office are not.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit, urlunsplit

from reportedly.lexicon.care_book import CareBook
from reportedly.model.actor import Filler
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import Unknown
from reportedly.model.voice import SourceType, Voice

PRIVATE = frozenset(
    {SourceType.EYEWITNESS, SourceType.FAMILY, SourceType.CAPTIVE, SourceType.UNKNOWN}
)
ARTICLE = "The "  # before an outlet or an office, and no person
HARMED = ("target", "thing", "recipient")
APOSTROPHES = "'’\N{MODIFIER LETTER APOSTROPHE}`-"
WORD = re.compile(rf"[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*")
POSSESSIVE = re.compile(r"['’]s$")
SILENT = re.compile(r"[aeiouyhg]")  # g and h stand for each other
TWICE = re.compile(r"(.)\1+")
NICKNAME = re.compile(r"[“\"']([^\W\d_]+)[”\"'](?= [^\W\d_a-z])")  # Roman "Bison" Zubarev
AND = re.compile(r"([^\W\d_a-z][^\W\d_]+) and (?=[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z])")
# Consonants from which names that sound alike are taken for one; of long names fewer will do.
ENOUGH, FEWER, LONG = 4, 3, 7
WITHHELD = "[name withheld]"
BETWEEN_NAMES = re.compile(r"[ .,\u00a0-]{0,2}")
IN_A_ROW = re.compile(
    rf"(?:{re.escape(WITHHELD)}[ .,\u00a0-]{{0,2}})+(?={re.escape(WITHHELD)})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """Names to be withheld.

    Attributes:
        words: names, folded.
        sounds: how the longer ones sound.
        joined: full names without blanks, as they stand in addresses and handles.
        book: what names are made of.
    """

    words: frozenset[str]
    sounds: frozenset[str]
    joined: frozenset[str]
    book: CareBook

    def hides(self, text: str) -> bool:
        """Say whether something in a text is withheld."""
        return self.over(text) != text

    def over(self, text: str) -> str:
        """Return a text with every protected name withheld; several in a row are one."""
        if not self.words:
            return text
        masked = WORD.sub(lambda found: WITHHELD if self._is_name(found[0]) else found[0], text)
        return IN_A_ROW.sub("", masked)

    def places(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where protected names stand in a text; several in a row are one place."""
        found = list[tuple[int, int]]()
        for word in WORD.finditer(text) if self.words else ():
            if self._is_name(word[0]):
                near = bool(found) and BETWEEN_NAMES.fullmatch(text, found[-1][1], word.start())
                start = found.pop()[0] if near else word.start()
                found.append((start, word.end()))
        return tuple(found)

    def address(self, url: str) -> str:
        """Return an address; of one that holds a protected name, only the site."""
        plain = unquote(url)
        letters = "".join(char for char in folded(plain) if char.isalpha())
        if not self.hides(plain) and not any(name in letters for name in self.joined):
            return url
        parts = urlsplit(url)
        return urlunsplit((parts.scheme, parts.netloc, "/", "", ""))

    def _is_name(self, word: str) -> bool:
        for part in _parts(word):
            plain = folded(part)
            if plain in self.words:
                return True
            sound = sounded(plain, self.book)
            if part[:1].isupper() and _tells(plain, sound) and sound in self.sounds:
                return True
        return False


def mask_of(
    claims: Collection[Claim], book: CareBook, documents: Collection[Document] = ()
) -> Mask:
    """Return what to withhold of the names in these claims.

    Who stands anywhere in them as an official, an office or a group is no private person, and
    what is called as the place of a claim is that place ("Izium strike kills seven").

    Args:
        claims: all that the export stands on.
        book: what names are made of, and which words are none.
        documents: what they stand in; its publishers are no private persons.
    """
    public = _known(book.public, book.particles)
    acting = (name for claim in claims for name in _officials(claim, book))
    issuers = (one.publisher for one in documents if isinstance(one.publisher, str))
    officials = tuple({_words(name) for name in (*acting, *issuers)})
    sites = {_words(text) for claim in claims for text in _of_place(claim)}
    places = {word for site in sites for word in site}
    free = {name for one in documents for name in _runs(one.text, book)}
    unknown = (" ".join(_unknown(name, public | places)) for name in free)
    full = frozenset(
        name
        for claim in claims
        for name in (*_names(claim, public, book), *unknown)
        if name
        and _words(name) not in sites
        and not any(_words(name) <= official for official in officials)
    )
    words = {
        folded(part) for name in full for word in WORD.findall(name) for part in _parts(word)
    }
    words = {word for word in words if len(word) > 1} - public
    sounds = ((word, sounded(word, book)) for word in words)
    return Mask(
        words=frozenset(words),
        sounds=frozenset(sound for word, sound in sounds if _tells(word, sound)),
        joined=frozenset("".join(map(folded, WORD.findall(name))) for name in full),
        book=book,
    )


@cache
def _known(public: frozenset[str], particles: frozenset[str]) -> frozenset[str]:
    """Return folded words that are no private names, and what they are made of."""
    return frozenset(folded(part) for word in public for part in _parts(word)) | particles


def _tells(word: str, sound: str) -> bool:
    """Say whether a name has consonants enough to be known by them."""
    return len(sound) >= ENOUGH or (len(sound) >= FEWER and len(word) >= LONG)


def folded(text: str) -> str:
    """Return a text in small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


def sounded(word: str, book: CareBook) -> str:
    """Return the consonants of a folded word as they sound, however it was transliterated."""
    for spelled, sound in book.sounds:
        word = word.replace(spelled, sound)
    return TWICE.sub(r"\1", SILENT.sub("", word))


def _parts(word: str) -> tuple[str, ...]:
    """Return a word, and what it is made of."""
    return (word, *re.split(f"[{APOSTROPHES}]", word))


def _words(name: str) -> frozenset[str]:
    """Return the words of a name, folded."""
    return frozenset(folded(word) for word in WORD.findall(name))


def _officials(claim: Claim, book: CareBook) -> Iterator[str]:
    """Yield the names of those who act in office, or for a group."""
    for name, role in claim.roles.filled():
        for filler in role if name not in HARMED else ():
            if isinstance(filler.id, str) and isinstance(filler.name, str):
                yield filler.name
    for voice in claim.attribution:
        if _acts(voice, book):
            yield from (text for text in (voice.text, voice.name) if isinstance(text, str))


def _names(claim: Claim, public: AbstractSet[str], book: CareBook) -> Iterator[str]:
    """Yield the names of private persons in a claim."""
    roles = HARMED if isinstance(claim.count, Quantity) else ()
    fillers = (filler for role in roles for filler in getattr(claim.roles, role))
    for text in _of_fillers(fillers, book):
        yield from _in_text(text, public, book, least=1)
    for text in _of_voices(claim.attribution, book):
        yield from _in_text(text, public, book, least=2)


def _of_fillers(fillers: Iterable[Filler], book: CareBook) -> Iterator[str]:
    """Yield the words of those who hold no office; what names a body has no unknown words."""
    for filler in fillers:
        if not _in_office(filler.text, book):
            yield from (text for text in (filler.text, filler.name) if isinstance(text, str))


def _of_voices(voices: Iterable[Voice], book: CareBook) -> Iterator[str]:
    for voice in voices:
        if not _acts(voice, book):
            texts = (text for text in (voice.text, voice.name) if isinstance(text, str))
            yield from (text for text in texts if not text.startswith(ARTICLE))


def _acts(voice: Voice, book: CareBook) -> bool:
    """Say whether a voice speaks for an office, a body or a group, and not for itself."""
    known = isinstance(voice.id, str) or voice.source_type not in PRIVATE
    return known or (isinstance(voice.text, str) and _in_office(voice.text, book))


def _in_office(text: str, book: CareBook) -> bool:
    """Say whether words name an office before a person: "Interior Minister Ihor Klymenko"."""
    plain = f" {' '.join(WORD.findall(text.casefold()))} "
    return any(f" {office} " in plain for office in book.offices)


def _of_place(claim: Claim) -> Iterator[str]:
    """Yield what a claim's place is called."""
    where = claim.where
    if not isinstance(where, Unknown):
        yield from (text for text in (where.surface, where.name) if isinstance(text, str))


def _runs(text: str, book: CareBook) -> Iterator[str]:
    """Yield words with a capital that stand in a row, two or more."""
    run = list[str]()
    spaced = re.sub(r"([,;:()“”\"])", r" \1 ", NICKNAME.sub(r"\1", text))
    for word in (*AND.sub(r"\1 ", spaced).split(), ","):
        bare = word.strip("'.!?")
        small = bool(run) and _begins_small(bare, book)
        if small or bare[:1].isupper():
            run.append(bare)
            continue
        if len(run) > 1:
            yield " ".join(run)
        run.clear()


def _unknown(name: str, public: AbstractSet[str]) -> tuple[str, ...]:
    """Return the words of a run that are no known ones; a single one is no full name."""
    found = tuple(
        word
        for word in WORD.findall(name)
        if folded(word) not in public
        and len(word) > 1
        and folded(POSSESSIVE.sub("", word)) not in public
    )
    return found if len(found) > 1 else ()


def _in_text(
    text: str, public: AbstractSet[str], book: CareBook, *, least: int
) -> Iterator[str]:
    """Yield runs of capitalised words that are names; alone, only one that is all the text.

    Args:
        text: words that name somebody.
        public: folded words that are no private names.
        book: what names are made of.
        least: how many words of a run must be unknown: of a voice, which may be an outlet
            ("Invented Herald"), two.
    """
    run = list[str]()
    for word in (*text.replace(",", " , ").split(), ","):
        bare = word.strip("“”\"'().;:")
        if bare[:1].isupper() or (run and _begins_small(bare, book)):
            run.append(bare)
            continue
        name = " ".join(run)
        unknown = [one for one in run if folded(one) not in public]
        titled = any(folded(one) in book.particles for one in run)
        alone = text.strip() == name and len(run) == 1 and not name.isupper()
        enough = len(unknown) >= least and len(run) > 1
        if enough or (unknown and (alone or titled)):
            yield name
        run.clear()


def _begins_small(word: str, book: CareBook) -> bool:
    """Say whether a word in small letters goes on with a name: "al", "al-Masri", "van"."""
    return folded(re.split(f"[{APOSTROPHES}]", word)[0]) in book.particles
