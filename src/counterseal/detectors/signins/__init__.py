"""Who came in, from where, with what, and how often they had to guess."""
