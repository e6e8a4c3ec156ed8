"""Rounds of a step that are shown as one line. Pure."""

from collections.abc import Iterable

from msgspec import Struct

from wiezit.assessment.planning import PlannedStep, Staat


class Groep(Struct, frozen=True):
    """The rounds of one step that share a state: shown as one line, in the order in which they were given.

    `te_laat` is the most calendar days that one of them is late.
    """

    eerste: PlannedStep
    laatste: PlannedStep
    aantal: int
    te_laat: int


def groepen(steps: Iterable[PlannedStep]) -> list[Groep]:
    """Put the rounds of a step with the same state together, in the order in which they were given."""
    found: dict[tuple[str, Staat], list[PlannedStep]] = {}
    for step in steps:
        found.setdefault((step.step.id, step.staat), []).append(step)
    return [Groep(rounds[0], rounds[-1], len(rounds), max(one.dagen_te_laat for one in rounds)) for rounds in found.values()]
