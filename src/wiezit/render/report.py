"""A report, a form or an overview as Markdown or as one self-contained HTML page. The same contents give the same bytes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from wiezit.assessment.report.model import STAATWOORD, Formulier, Verslag
from wiezit.assessment.report.receipt import Bewijs
from wiezit.assessment.report.roles import Zicht
from wiezit.dates import kort
from wiezit.dossier.roles import ROLNAMEN
from wiezit.render.report_env import render

if TYPE_CHECKING:
    from wiezit.assessment.planning import Stand

Eigen = Mapping[str, str]


def verslag_html(verslag: Verslag, stand: "Stand", bewijs: Bewijs, eigen: Eigen | None = None) -> str:
    """Return the report as one HTML page without any outside resource."""
    from wiezit.render.hours_svg import uren_svg
    from wiezit.render.timeline_svg import tijdlijn_svg

    beelden = {"tijdlijn": Markup(tijdlijn_svg(stand, gebeurtenissen=not Zicht(verslag.voor).verborgen)), "uren": Markup(uren_svg(stand))}
    return render("verslag/verslag.html.j2", {**_gegevens(verslag, bewijs), "beelden": beelden}, eigen)


def verslag_md(verslag: Verslag, bewijs: Bewijs, eigen: Eigen | None = None) -> str:
    """Return the report as Markdown; a picture is given in words."""
    return render("verslag/verslag.md.j2", _gegevens(verslag, bewijs), eigen)


def _gegevens(verslag: Verslag, bewijs: Bewijs) -> dict[str, Any]:
    return {
        "verslag": verslag,
        "bewijs": bewijs,
        "bewijscode": bewijs.code(),
        "staatwoord": dict(STAATWOORD),
        "peildatum": kort(verslag.peildatum),
        "voor": ROLNAMEN[verslag.voor] if verslag.voor else "",
    }


def formulier_html(formulier: Formulier, eigen: Eigen | None = None) -> str:
    """Return a form or letter as one HTML page that prints on A4."""
    context = {"formulier": formulier, "peildatum": kort(formulier.peildatum)}
    return render("documenten/brief.html.j2" if formulier.brief else "documenten/formulier.html.j2", context, eigen)
