"""Team: who may work on a ledger that several people share, and how they are known again.

In: names, passwords, tokens, cookies. Out: accounts, and whether a secret fits. Accounts lie in
a file of their own beside the ledger, only added to; no password and no token is in it.
The room must not know what is done with a ledger, nor who asks for what.
"""
