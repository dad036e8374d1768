"""Sentences → claims and the other layers: who is said to have done what, to how many.

In: a `Parse` and the `Lexicon`. Out: a `Found`: claims, attributions, quantities, factuality.
One extractor is one file; the registry finds it. The room must not know the parser, actors'
identifiers, the ledger, or other documents: it reads the words of one text.
"""
