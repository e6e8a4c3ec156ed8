"""wiezit: who is on turn in a Dutch re-integration dossier, and by when."""

__version__ = "0.1.0"
