"""The nouns: immutable values that every room speaks in.

In: values that the text gave. Out: nouns whose invariants were checked when they were built.
The room must not know where a text came from, how it is stored, or how it is shown.
"""
