"""What is a row of a table and no sentence: the words above its columns name no victims."""

from reportedly.model.document import Document
from reportedly.model.parse import Sentence

CELL = "\t"


def is_header(sentence: Sentence, document: Document) -> bool:
    """Say whether words stand apart by tabs, and no figure with them: "Region ⇥ Killed".

    Args:
        sentence: the words.
        document: its text.
    """
    text = document.text[sentence.start : sentence.end]
    return CELL in text.strip() and not any(character.isdigit() for character in text)
