"""Signals of the judgement *identity*."""
