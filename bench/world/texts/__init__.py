"""Sentences of the generated world, one file a language and a field."""
