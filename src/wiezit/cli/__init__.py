"""The command line: the only place with the clock, the environment and stdout."""


def main() -> None:
    """Run `wiezit` and exit with its code."""
    from wiezit.cli.app import run

    raise SystemExit(run())
