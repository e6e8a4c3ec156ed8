"""`python -m wiezit`."""

from wiezit.cli import main

main()
