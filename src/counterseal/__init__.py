"""Counterseal: finds out whether a mailbox was stolen, and what to do about it."""

__version__ = "0.1.0"
