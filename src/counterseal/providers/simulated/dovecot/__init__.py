"""
A story as a self-hosted mail server tells it: Dovecot and Postfix in one syslog, Roundcube's log of sign-ins, the Sieve
scripts as they stand, and the mailboxes themselves.
"""
