"""Reading: bytes become a document, one clean text mapped back to its source.

In: a `Raw`, limits, and the day on which it is read, where one is known.
Out: a `Reading`: the `Document`, or why there is none, and every issue on the way.
The room must not know where the bytes came from, nor what the text says; it opens nothing.
"""
