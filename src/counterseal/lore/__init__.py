"""
Lore: what the trade knows and several detectors need alike.

Words of money in the languages of trade, folders nobody opens, applications that are not what they say. Pure
functions and plain tables over the model; no judgement, which is the detectors' work.
"""
