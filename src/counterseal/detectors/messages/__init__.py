"""What was read, sent, shared and destroyed."""
