"""The ledger for programs: every noun under `/api`, described at `/openapi.json`.

In: requests of HTTP. Out: JSON of the contract, the same as on the command line, a page at a
time; one shape for every error. The room must not know how anything is found or counted: it
asks `desk` and writes with `wire`; it knows neither the command line nor the pages.
"""
