"""Incidents and series as they are kept: made once, and brought up to date.

In: an open ledger, the settings of a call, the words. Out: pieces of the list of incidents,
one incident by its id. What is kept equals what reconciling everything would give, and can be
thrown away and made again. The room must not know who asks, nor how what it gives is shown.
"""
