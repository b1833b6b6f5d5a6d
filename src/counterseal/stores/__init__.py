"""
Where things are kept and looked up: engines behind narrow ports, and the data files that ship with the program.
"""
