"""Review: what people decided of claims, and what holds by it.

In: claims, and judgements in the order in which they were made. Out: the claims as they hold,
which of them are the same, how far two coders agree, and what is still to be looked at.
The room must not know where judgements are kept, nor what the claims add up to.
"""
