"""Signals of the judgement *takeover*."""
