"""The pages: one file per page, its template beside it.

In: requests of browsers. Out: HTML that reads without JavaScript, and the styles and scripts
that it needs. The room must not know how anything is found or counted: it asks `desk`, and
words what it shows with `report`; it knows neither the command line nor the REST face.
"""
