"""
One file for each change of the ledger's tables, in the order of their numbers; none is ever changed again.
"""
