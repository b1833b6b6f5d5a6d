"""Detectors: one a file, found by name, imported by nobody. A detector is a function from facts to findings."""
