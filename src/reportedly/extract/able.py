"""What somebody "was able to" do is told as done; what he "is able to" do is only possible."""

from reportedly.extract.trees import children
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.parse import Sentence


def came_true(sentence: Sentence, at: int, cues: CueBook) -> bool:
    """Say whether the infinitive under an adjective tells of what happened.

    Args:
        sentence: where the adjective stands.
        at: the adjective.
        cues: the lexicon, which marks such adjectives in `implicatives.tsv`.
    """
    token = sentence.tokens[at]
    if token.pos != "ADJ" or cues.implicatives.get(token.lemma) != "past":
        return False
    copula = sentence.tokens[token.head]
    helpers = [sentence.tokens[i] for i in children(sentence, copula.i, "aux", "neg")]
    return copula.tag in {"VBD", "VBN"} and not any(helper.tag == "MD" for helper in helpers)
