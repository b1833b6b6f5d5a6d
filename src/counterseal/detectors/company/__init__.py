"""What was done to the whole company: applications, roles, accounts, the audit log."""
