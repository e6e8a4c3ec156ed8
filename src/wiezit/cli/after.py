"""After a new file: is it right, and what did it do to the planning? Shown by `nieuw` and `voegtoe`."""

from datetime import date
from pathlib import Path

import typer

from wiezit.assessment.planning import Stand
from wiezit.cli.ask import tell
from wiezit.files.read import Loaded, read_dossier
from wiezit.findings import Finding, Severity, at_least, ordered
from wiezit.render.style import Style


def picture(folder: Path, day: date) -> tuple[Loaded, Stand]:
    """Return a dossier as it stands in its folder, and its planning on a day."""
    from wiezit.assessment.lateness import stand_met_voorbehoud

    loaded = read_dossier(folder, shown=shown(folder))
    return loaded, stand_met_voorbehoud(loaded.dossier, day)


def shown(folder: Path) -> str:
    """Return a folder as people know it: relative where that is what they typed, by its own name for the folder they are in."""
    return folder.as_posix() if folder.name else folder.absolute().name


def findings_of(loaded: Loaded) -> list[Finding]:
    """Return everything that is wrong in a dossier, in order of place."""
    from wiezit.assessment.checks import run

    return ordered({*loaded.findings, *run(loaded.dossier)})


def show_findings(folder: Path, before: list[Finding], names: set[str], style: Style) -> bool:
    """Show what is wrong in the new files, and what they made wrong elsewhere; return whether there is an error in the new files."""
    from wiezit.cli.findings_output import quoter
    from wiezit.render.findings_text import block

    loaded = read_dossier(folder, shown=shown(folder))
    old = {(f.code, f.span.pad, f.message) for f in before}
    found = findings_of(loaded)
    own = [f for f in found if f.span.pad.rsplit("/", 1)[-1] in names]
    other = [f for f in found if f not in own and (f.code, f.span.pad, f.message) not in old]
    quote = quoter({shown(folder): folder})
    errors_first = sorted(own, key=lambda f: not at_least([f], Severity.FOUT))
    for finding in [*errors_first, *(f for f in other if f.severity is not Severity.INFO)]:
        typer.echo(style.fit("\n".join(["", *block(finding, style=style, fragment=quote)])), color=style.kleur)
    return any(at_least(own, Severity.FOUT))


def show_planning(before: Stand | None, after: Stand, style: Style) -> None:
    """Show what changed in the planning and what is next."""
    from wiezit.assessment.changes import changes
    from wiezit.render.changes_text import lines

    for line in lines(changes(before, after)):
        tell(style.fit(line))
