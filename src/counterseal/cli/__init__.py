"""The command line: one command a file; parse, call the desk, print. (Placeholder until the real one lands.)"""


def main() -> None:
    """Print what this is."""
    print("counterseal")
