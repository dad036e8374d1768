"""Words become actors, places and dates.

In: what `extract` found in a document, its parse, and three books: actors, places, time.
Out: the same claims with ids, countries, sectors, voices' kinds, dates and places filled in.
The room must not know kinds of claims, quantities, or other documents, and it fills nothing
silently: what two readings fit stays unknown.
"""

from reportedly.resolve.station import resolve

__all__ = ["resolve"]
