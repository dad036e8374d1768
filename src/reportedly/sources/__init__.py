"""Sources: the world outside, brought in as bytes with a name.

In: what the caller named (files, folders, `-`), an open standard input, limits.
Out: `Raw` and `Issue`, one after the other, in a fixed order, never all at once.
What the caller named and cannot be had is a `SourceError`; what a folder holds, an `Issue`.
The room must not know what a document is, nor look at the bytes further than to tell a form.
"""
