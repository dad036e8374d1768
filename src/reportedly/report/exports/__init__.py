"""Exports: what leaves the ledger for other people's programs, each with do-no-harm defaults.

In: a `Dossier` (incidents, the claims and documents behind them, and the settings that made
them). Out: `Export`s: named files as bytes, and every row that was left out, with its reason.
Nothing here writes a file, and nothing that is protected passes `care` on its way out.
"""
