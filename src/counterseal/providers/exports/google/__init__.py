"""
Google Workspace: what was done (Reports API, the admin console's tables, BigQuery, Takeout) and what stands (Gmail
settings, Directory, GAM's tables).

One pure function per application turns an event into records, whichever way the event came. What Google documents and
what was only seen is noted in `docs/sources.md`.
"""
