"""One signal a file: a message in its surroundings -> strength and reason. `judge` says what a signal is."""
