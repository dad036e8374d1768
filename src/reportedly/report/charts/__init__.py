"""Charts as SVG: who said what when, in which place, and who only repeats whom.

In: incidents, series, claims, with the ground that they stand on. Out: SVG, and a page around
it, as text; the same input gives the same bytes. A figure is drawn with its bound: an open one
has an arrow, a range is a band, what nobody said is a gap and no zero. The room must not know
where its input was stored, and draws no words that it did not escape.
"""
