"""What is shown of one dossier on one day, and what that adds to the totals of many. Pure."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.dossier.roles import Rol
from wiezit.findings import Count
from wiezit.law.step import Soort


class Beeld(Struct, frozen=True):
    """A dossier's stand, the steps that were asked for, and how many findings its files have (none when nobody counted).

    `rol` is the role whose steps were asked for; None when those of all were.
    """

    stand: Stand
    stappen: Sequence[PlannedStep]
    bevindingen: Count = Count()
    rol: Rol | None = None

    @property
    def van_uwv(self) -> PlannedStep | None:
        """The step that UWV is at now, when the steps of UWV were asked for: it counts in no total, as nobody else can do it."""
        if self.rol != "uwv":
            return None
        return next((one for one in self.stappen if one.step.soort is Soort.UWV and one.staat in (Staat.TE_LAAT, Staat.NU)), None)


class Telling(Struct, frozen=True):
    """What one dossier adds to the totals: steps too late, steps open now, and in how many of those each role is on turn."""

    te_laat: int
    nu: int
    rollen: tuple[Rol, ...]


def telling(beeld: Beeld) -> Telling:
    """Count what is open in one dossier."""
    steps = [step for step in beeld.stappen if step.aan_de_beurt]
    return Telling(
        te_laat=sum(step.staat is Staat.TE_LAAT for step in steps),
        nu=sum(step.staat is Staat.NU for step in steps),
        rollen=tuple(role for step in steps for role in step.step.aan_zet),
    )


def samenvatting(tellingen: Sequence[Telling]) -> dict[str, Any]:
    """Return the totals: steps too late and steps open now, and for each role in how many of those it is on turn."""
    roles = Counter(role for one in tellingen for role in one.rollen)
    return {
        "dossiers": len(tellingen),
        "te_laat": sum(one.te_laat for one in tellingen),
        "nu": sum(one.nu for one in tellingen),
        "per_rol": dict(roles.most_common()),
    }
