"""Settings that stand in a mailbox and work for somebody else: rules, forwarding, delegates, second factors."""
