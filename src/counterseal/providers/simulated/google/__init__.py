"""
A story as Google Workspace tells it: the activities of the Reports API, one file an application; what stands in each
person's Gmail settings; and, if wanted, each mailbox as Takeout exports it.
"""
