"""`python -m plangraph`: the command."""

from plangraph.cli import main

if __name__ == "__main__":
    main()
