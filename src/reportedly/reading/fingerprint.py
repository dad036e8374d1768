"""What decides what reading some bytes gives, in one hash: whoever saw it need not read."""

import hashlib
import json
from dataclasses import astuple

from reportedly.model.limits import Limits
from reportedly.model.raw import Raw
from reportedly.model.unknown import known

DAY = len("YYYY-MM-DD")


def fingerprint(raw: Raw, limits: Limits) -> str:
    """Return the hash over the bytes, and over what is said of them; their name is no part.

    Of the time of retrieval the day counts: only dates of publication are held against it.
    """
    facts = [known(one, "") for one in astuple(raw.facts)]
    told = [
        raw.form.value,
        raw.container,
        known(raw.charset, ""),
        known(raw.retrieved, "")[:DAY],
    ]
    head = json.dumps([*told, *facts, *astuple(limits)])
    digest = hashlib.sha256(head.encode("utf-8", "surrogatepass") + b"\n")
    digest.update(raw.data)  # which may be large, and is not copied
    return digest.hexdigest()
