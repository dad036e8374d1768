"""What every face asks for: a ledger laid open, a page of claims, one noun by its id.

In: the path of a ledger, settings, filters as they were typed. Out: nouns, as people left
them and as the convention reads them. What a second face needs is here and in no face.
The room must not know who asks, nor how what it gives is shown.
"""
