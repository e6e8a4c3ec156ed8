"""`wiezit toets` as a document: Markdown, or one self-contained HTML page."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from wiezit.assessment.rehearsal import LACKING, Toets
from wiezit.dates import kort
from wiezit.render.report_env import render as render_template
from wiezit.render.toets_words import DELEN, GROEPEN, INSPANNINGEN, VOORBEHOUD, acties, bewijs, kop_acties, tekorten, toestand


def render(toetsen: Iterable[Toets], peildatum: date, formaat: str) -> str:
    """Return all rehearsals as one document in `md` or `html`."""
    context = {"peildatum": kort(peildatum), "voorbehoud": VOORBEHOUD, "dossiers": [_dossier(toets) for toets in toetsen]}
    return render_template(f"overzicht/toets.{formaat}.j2", context)


def _dossier(toets: Toets) -> dict[str, Any]:
    return {
        "nummer": toets.dossiernummer,
        "toestand": toestand(toets),
        "kop_acties": kop_acties(toets),
        "acties": list(acties(toets)),
        "onleesbaar": list(toets.onleesbaar),
        "tekorten": tekorten(toets),
        "open_normen": toets.samenvatting.open_normen,
        "verslag": [
            {
                "teken": DELEN[part.staat],
                "titel": part.titel,
                "code": None,
                "tekst": "; ".join([*(part.namen if part.staat in LACKING else ()), *([part.reden] if part.reden else [])]),
                "bewijs": [bewijs(proof) for proof in part.bewijs],
                "grondslag": "; ".join(part.grondslag),
                "actie": part.actie if part.staat in LACKING else None,
            }
            for part in toets.verslag
        ],
        "groepen": [
            {
                "titel": heading,
                "regels": [
                    {
                        "teken": INSPANNINGEN[effort.staat],
                        "titel": effort.titel,
                        "code": effort.code,
                        "tekst": effort.bericht,
                        "bewijs": [bewijs(proof) for proof in effort.bewijs],
                        "grondslag": "; ".join(effort.grondslag),
                        "actie": effort.actie,
                    }
                    for effort in toets.inspanningen
                    if effort.groep == groep
                ],
            }
            for groep, heading in GROEPEN.items()
        ],
    }
