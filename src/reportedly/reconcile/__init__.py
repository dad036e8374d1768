"""Reconciling: which claims tell of one thing, who only repeats whom, what replaced what.

In: claims and the documents that they stand in. Out: incidents and series, with low, best and
high by a named convention at a named date, and the claims without spread links and periods.
The room must not know where claims are kept, how they were found, or how they are shown.
"""
