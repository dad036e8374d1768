"""The catalogue of troubles: every issue code, with what it says and what to do about it.

A room reports trouble with `troubles.EMPTY.about(subject)`. Each code has its entry in
docs/reference/issues.md; a code is never renamed, because ledgers keep it.
"""

from dataclasses import dataclass

from reportedly.model.issue import Issue
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown


@dataclass(frozen=True, slots=True)
class Trouble:
    """One kind of trouble in a text.

    Attributes:
        code: stable name.
        message: what failed.
        hint: what to do next.
    """

    code: str
    message: str
    hint: str

    def about(
        self,
        subject: str,
        detail: str | Unknown = UNKNOWN,
        span: Span | Unknown = UNKNOWN,
    ) -> Issue:
        """Return the issue that this is for one document, file or line.

        Args:
            subject: the document, file or line.
            detail: what was found there; it follows the message.
            span: where, if in a document.
        """
        message = self.message if isinstance(detail, Unknown) else f"{self.message}: {detail}"
        return Issue(
            code=self.code, subject=subject, message=message, hint=self.hint, span=span
        )


# sources: what cannot be fetched, or was passed over in a folder

UNREADABLE_FILE = Trouble(
    "unreadable_file",
    "this file in the folder could not be read",
    "Check its rights and that it is still there, then read the folder again.",
)
UNREADABLE_FOLDER = Trouble(
    "unreadable_folder",
    "this folder in the folder could not be opened",
    "Check its rights, then read it again.",
)
UNREADABLE_FORMAT = Trouble(
    "unreadable_format",
    "this is in no format that can be read",
    "Turn it into text, HTML, PDF or JSON Lines; docs/reference/formats.md lists what is read.",
)
SKIPPED_FORMAT = Trouble(
    "skipped_format",
    "this file was passed over for its suffix",
    "Give it a suffix that is read (docs/reference/formats.md), or name it in the call itself.",
)
SKIPPED_SPECIAL = Trouble(
    "skipped_special",
    "this is a link to a folder, a pipe or a device, and was not followed",
    "Name it in the call itself if it is meant.",
)
FILE_TOO_LARGE = Trouble(
    "file_too_large",
    "this file is larger than one text may be",
    "Split it, or put its documents on the lines of a .jsonl file.",
)
ARCHIVE_TOO_LARGE = Trouble(
    "archive_too_large",
    "more comes out of this archive than honest text can be packed into it, or it is too deep",
    "Unpack it yourself, look at it, and read the files that you want.",
)
BROKEN_ARCHIVE = Trouble(
    "broken_archive",
    "this archive is broken here; what stands before was read",
    "Fetch it again, or mend it with the program that made it.",
)
BROKEN_FEED = Trouble(
    "broken_feed",
    "this is no feed that can be read",
    "Open its address in a browser: it may have moved, or ask for a login.",
)
BROKEN_TABLE = Trouble(
    "broken_table",
    "this table is broken here; the rows before were read",
    "Save it again, as CSV in UTF-8.",
)
LOCKED = Trouble(
    "locked",
    "this can be opened with a password only",
    "Save it without a password.",
)
MISSING_EXTRA = Trouble(
    "missing_extra",
    "a library that reads this is not installed",
    "Install what the message names, then read it again.",
)
NO_TEXT_COLUMN = Trouble(
    "no_text_column",
    "none of these columns is known to hold the text",
    "Name it: --columns text=NAME,title=NAME,published=NAME.",
)
NOT_FETCHED = Trouble(
    "not_fetched",
    "this address was not fetched",
    "Give --fetch to read what lies there.",
)
SKIPPED_RECORDS = Trouble(
    "skipped_records",
    "records of this archive are no documents, and were passed over",
    "Nothing to do: they are errors, redirects, images and the like.",
)
LINE_TOO_LONG = Trouble(
    "line_too_long",
    "this line is longer than one document may be",
    "Split the document; the lines after it were read.",
)

# sources: what an address did not give

ADDRESS_REFUSED = Trouble(
    "address_refused",
    "this address is not fetched",
    "Only public http and https addresses are; save what stands there as a file and read that.",
)
FETCH_BROKEN = Trouble(
    "fetch_broken",
    "what came from this address is no whole answer of HTTP",
    "Try again later, or save the page with a browser and read the file.",
)
FETCH_FAILED = Trouble(
    "fetch_failed",
    "this address could not be reached",
    "Check the name and the network, then run it again: what was fetched is kept.",
)
FETCH_FORBIDDEN = Trouble(
    "fetch_forbidden",
    "the site asks robots to leave this address alone",
    "Ask the site, or save the page by hand and read the file.",
)
FETCH_REDIRECTED = Trouble(
    "fetch_redirected",
    "this address sends from one to the next without an end",
    "Open it in a browser and use the address that it ends at.",
)
FETCH_STATUS = Trouble(
    "fetch_status",
    "the server did not give this page",
    "Open it in a browser: it may have moved, be gone, or want a login.",
)
FETCH_TOO_LARGE = Trouble(
    "fetch_too_large",
    "what stands at this address is larger than one answer may be",
    "Save it as a file and read that.",
)
FETCH_TOO_SLOW = Trouble(
    "fetch_too_slow",
    "the server took longer than one answer may take",
    "Try again later: what was fetched is kept.",
)

NOT_NOTIFIED = Trouble(
    "not_notified",
    "the news could not be sent there",
    "Check the address; the news is in the journal.",
)

# reading: what keeps bytes from becoming a document, or a part of them from being used

BINARY = Trouble(
    "binary",
    "this is no text: it is full of control characters",
    "Save the text as UTF-8.",
)
BROKEN_DOCUMENT = Trouble(
    "broken_document",
    "this file is broken, or is not what its name says",
    "Open it in the program that made it, and save it anew.",
)
BROKEN_ENCODING = Trouble(
    "broken_encoding",
    "some bytes are not of the encoding that this page names; each stands as U+FFFD",
    "Save the page anew, or read another copy of it.",
)
BROKEN_UTF8 = Trouble(
    "broken_utf8",
    "some bytes are not UTF-8; each stands as U+FFFD in the text",
    "Save the source as UTF-8 and read it again.",
)
BROKEN_UNICODE = Trouble(
    "broken_unicode",
    "half of a surrogate pair is no character; it stands as U+FFFD in the text",
    "Mend the program that wrote the JSON.",
)
BROKEN_FRONT_MATTER = Trouble(
    "broken_front_matter",
    "the block between the --- lines is no YAML, and was read as text",
    "Write one `field: value` a line.",
)
EMPTY = Trouble("empty", "there is no text", "Nothing to do, or check where the text went.")
NOT_ENGLISH = Trouble(
    "not_english",
    "this text is not in English: it was stored, and not read for claims",
    "Give it a translation of its own, or say that it is English in its field language.",
)
PAGE_TOO_LARGE = Trouble(
    "page_too_large",
    "this page is larger than one report may be",
    "Save the report alone, without the pages around it.",
)
QUARANTINED = Trouble(
    "quarantined",
    "reading this took more than a document may, and was stopped",
    "Look at the file with care: it is broken, or made to harm. The others were read.",
)
DISTURBED = Trouble(
    "disturbed",
    "reading this was stopped, by the clock or from outside",
    "Read it again when the machine is less busy; the others were read.",
)
TEXT_TOO_LONG = Trouble(
    "text_too_long",
    "this text is longer than one document may be",
    "Split it into documents, or raise the limit of characters.",
)
NOT_JSON = Trouble(
    "not_json",
    "this line is not JSON",
    'Write one document a line, such as {"text": "…"}.',
)
NOT_AN_OBJECT = Trouble(
    "not_an_object",
    "this line is JSON, but no object",
    'Write one document a line, such as {"text": "…"}.',
)
MISSING_TEXT = Trouble(
    "missing_text", "this document has no field text", "Put the words of the report there."
)
WRONG_TYPE = Trouble(
    "wrong_type",
    "this field is not what it must be, and was not used",
    "Every field of a document is a string.",
)
UNKNOWN_FIELD = Trouble(
    "unknown_field",
    "these fields were not used",
    "A document has id, text, title, published, publisher, url and language.",
)
BAD_DATE = Trouble(
    "bad_date",
    "this date of publication is no date, and was not used",
    "Write it as YYYY-MM-DD, with a time after it if there is one.",
)
FUTURE_DATE = Trouble(
    "future_date",
    "this document says that it was published in the future",
    "Check the date; it was kept as stated.",
)

# extract: what stands in a text and cannot be read

OVERLONG_NUMBER = Trouble(
    "overlong_number",
    "this number has more digits than any figure of people, things or money",
    "Check the source: it may be a code, or figures that ran together.",
)

# pipeline: what a fault of our own cost

CRASHED = Trouble(
    "crashed",
    "reading this document failed by a fault of the program; its claims are missing",
    "Report the message and the text; the other documents were read.",
)

# ledger: what `check` finds in the rows

DAMAGED_ROW = Trouble(
    "damaged_row",
    "this row of the ledger cannot be read",
    "Restore the ledger from a copy, or read the document again.",
)
MISSING_DOCUMENT = Trouble(
    "missing_document",
    "this row has no document in the ledger",
    "Restore the ledger from a copy, or read the document again.",
)
WRONG_HASH = Trouble(
    "wrong_hash",
    "the text is not the one that was hashed when it was read",
    "Somebody changed the row: restore the ledger from a copy.",
)
WRONG_ID = Trouble(
    "wrong_id",
    "the id is not the hash of what the claim says",
    "Somebody changed the row, or another version wrote it: read the document again.",
)
WRONG_QUOTE = Trouble(
    "wrong_quote",
    "the quote is not what stands at its span",
    "Somebody changed the row: restore the ledger from a copy.",
)
WRONG_TRIGGER = Trouble(
    "wrong_trigger",
    "the trigger does not stand in the quote",
    "Somebody changed the row: restore the ledger from a copy.",
)
WRONG_WORDS = Trouble(
    "wrong_words",
    "the words of a voice, a role, a count, a date or a place are not those at their span",
    "Read the document again; if it stays, report the sentence.",
)
MISSING_LINK = Trouble(
    "missing_link",
    "the claim is linked to one that is not in the ledger",
    "Read the document again.",
)
TWIN_CLAIM = Trouble(
    "twin_claim",
    "two claims of one reading have the same id",
    "Report the sentence: the two should differ in what they say.",
)

BROKEN_CHAIN = Trouble(
    "broken_chain",
    "a judgement before this one, or this one, is not as it was made, or is gone",
    "Somebody changed the row, or took one away: restore the ledger from a copy.",
)
BROKEN_FILE = Trouble(
    "broken_file",
    "the file of this ledger is damaged",
    "Restore it from a copy, or read the sources into a new ledger.",
)
MISSING_SPOT = Trouble(
    "missing_spot",
    "this claim is not where claims are looked up, or stands there wrongly",
    "Restore the ledger from a copy, or read the sources into a new one.",
)
WRONG_CORRECTION = Trouble(
    "wrong_correction",
    "this correction cannot be read, or its words do not stand in the text",
    "Restore the ledger from a copy, or undo the judgement.",
)
MISSING_SUBJECT = Trouble(
    "missing_subject",
    "the judgement is about something that is not in the ledger",
    "Restore the ledger from a copy, or undo the judgement.",
)

TROUBLES = (
    ADDRESS_REFUSED,
    ARCHIVE_TOO_LARGE,
    BAD_DATE,
    BINARY,
    BROKEN_ARCHIVE,
    BROKEN_CHAIN,
    BROKEN_DOCUMENT,
    BROKEN_ENCODING,
    BROKEN_FEED,
    BROKEN_FILE,
    BROKEN_FRONT_MATTER,
    BROKEN_TABLE,
    BROKEN_UNICODE,
    BROKEN_UTF8,
    CRASHED,
    DAMAGED_ROW,
    DISTURBED,
    EMPTY,
    FETCH_BROKEN,
    FETCH_FAILED,
    FETCH_FORBIDDEN,
    FETCH_REDIRECTED,
    FETCH_STATUS,
    FETCH_TOO_LARGE,
    FETCH_TOO_SLOW,
    FILE_TOO_LARGE,
    FUTURE_DATE,
    LINE_TOO_LONG,
    LOCKED,
    MISSING_DOCUMENT,
    MISSING_EXTRA,
    MISSING_LINK,
    MISSING_SPOT,
    MISSING_SUBJECT,
    MISSING_TEXT,
    NO_TEXT_COLUMN,
    NOT_AN_OBJECT,
    NOT_ENGLISH,
    NOT_FETCHED,
    NOT_JSON,
    NOT_NOTIFIED,
    OVERLONG_NUMBER,
    PAGE_TOO_LARGE,
    QUARANTINED,
    SKIPPED_FORMAT,
    SKIPPED_RECORDS,
    SKIPPED_SPECIAL,
    TEXT_TOO_LONG,
    TWIN_CLAIM,
    UNKNOWN_FIELD,
    UNREADABLE_FILE,
    UNREADABLE_FOLDER,
    UNREADABLE_FORMAT,
    WRONG_CORRECTION,
    WRONG_HASH,
    WRONG_ID,
    WRONG_QUOTE,
    WRONG_TRIGGER,
    WRONG_TYPE,
    WRONG_WORDS,
)
