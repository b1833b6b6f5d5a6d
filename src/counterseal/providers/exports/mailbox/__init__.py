"""Mail as people export it: mbox, Maildir, folders of .eml, .msg, PST."""
