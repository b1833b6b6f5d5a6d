"""Signals of the judgement *content*."""
