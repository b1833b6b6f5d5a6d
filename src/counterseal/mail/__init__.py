"""Reading mail and addresses: pure functions over text, shared by every room above."""
