"""Makes `python -m counterseal` the same as `counterseal`."""

from counterseal.cli import main

if __name__ == "__main__":
    main()
