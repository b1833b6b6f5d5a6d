"""
Microsoft 365: the unified audit log and the Entra sign-in log, as people export them.

One pure function per kind turns an event into records; `audit` and `entra` are the two dialects by which a row
is recognised. What Microsoft documents and what was only seen in logs is noted in `docs/sources.md`.
"""
