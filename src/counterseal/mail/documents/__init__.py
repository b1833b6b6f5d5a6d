"""
Looking into attachments without running or fetching anything: what they are, what they say, what they would do.

`reading` is the way in; each other file knows one kind of file. All of them are given bytes that somebody hostile may
have made, so each has a limit to its work, and none raises: what cannot be read is said.
"""
