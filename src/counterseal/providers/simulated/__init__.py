"""
The simulated provider: plays a story as a real export.

A story is a text file that is at once a test, the demonstration, a training exercise and a page of the manual. It is
played as the bytes that Microsoft 365 would have written, so that whoever reads them takes no short cut: what the
demonstration shows is what an investigation does.
"""
