"""
The nouns: what the rest of the program speaks of. Frozen values, standard library only.
"""
