"""THE TABLE: one literal row per step of the law (part A of the law reference), in the order of the process."""

from wiezit.law.step import Step

STAPPEN: tuple[Step, ...] = ()

STAP: dict[str, Step] = {step.id: step for step in STAPPEN}
