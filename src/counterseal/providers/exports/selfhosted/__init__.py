"""Logs and scripts of servers that a company runs itself: Dovecot, Postfix, Exim, cPanel, Roundcube, Sieve."""
