"""The re-integratieverslag: its parts, their order, and what each role may see of it."""
