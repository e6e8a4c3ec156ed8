"""Finds the templates and sample dossiers: inside an installed package, or beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent.parent


def resource(name: str) -> Path:
    """Return the folder `templates` or `sample-dossiers`. Raises FileNotFoundError when the installation is incomplete."""
    for base in (_PACKAGE, _CHECKOUT):
        if (base / name).is_dir():
            return base / name
    raise FileNotFoundError(f"wiezit is not installed completely: {name} is missing")
