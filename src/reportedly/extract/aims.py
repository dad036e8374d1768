"""What something was done for: the object of a clause of purpose.

Yes: "Nine hundred men were deployed to support the garrison" (the garrison is helped).
No: "Nine hundred men were deployed to fight the garrison" (nobody is).
"""

from reportedly.extract.phrases import heads
from reportedly.model.parse import Sentence

OBJECTS = frozenset({"dobj", "obj"})
PURPOSE = frozenset({"advcl", "xcomp"})


def helped(sentence: Sentence, i: int, verbs: frozenset[str]) -> tuple[int, ...]:
    """Return whom a verb's clause of purpose helps, where its verb is one of these."""
    tokens = sentence.tokens
    aims = [
        child
        for child in sentence.children[i]
        if tokens[child].dep in PURPOSE and tokens[child].lemma in verbs
    ]
    objects = (o for a in aims for o in sentence.children[a] if tokens[o].dep in OBJECTS)
    return tuple(head for at in objects for head in heads(sentence, at))
