"""
Files a person exported by hand: folders, archives, tables and JSON, opened safely.

Whoever asks us for help points at whatever they could save, and the intruder may have had a hand in it. So every byte
is read as if it were hostile: told by content and not by name, within limits of size, number and depth, and never
written to disk under a name of its own. What cannot be read becomes a `Trouble`, and the rest is still read.
"""
