"""Ledger: the append-only store of documents, claims, issues and judgements.

In: a path or a URL; what one document yielded, in one transaction; what people decided.
Out: the same nouns, sorted, so that no order of reading shows; and what `check` finds wrong.
The room alone knows SQL. It must not know how claims are found, nor what they add up to.
"""
