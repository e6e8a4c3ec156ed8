"""Templates to text: Jinja in its sandbox, strict about names, without any file outside the two folders with templates."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from wiezit.render import report_markdown as markdown
from wiezit.resources import resource

TIJD = 10.0
"""Seconds that templates of a user may take for one document; those of wiezit take about a tenth of one."""
OMVANG = 20_000_000
"""Characters that one document may have."""
MAP_OMVANG = 2_000_000
"""Bytes of templates that a folder of a user may hold."""
_SOORTEN = (".j2", ".css")


class SjabloonFout(ValueError):
    """A template of the user cannot be used. The message is for the user and names the template."""


@lru_cache(maxsize=1)
def ingebouwd() -> Mapping[str, str]:
    """Return the templates that come with wiezit, by name: `verslag/verslag.html.j2`."""
    return dict(_lees(resource("templates"), ("verslag", "documenten", "overzicht")))


def eigen(folder: Path) -> dict[str, str]:
    """Return the templates in a folder of the user, by name. Raises SjabloonFout when they cannot be read or are too many."""
    try:
        found = dict(_lees(folder, None))
    except (OSError, UnicodeDecodeError) as fout:
        raise SjabloonFout(f"de map met sjablonen is niet te lezen: {fout}") from None
    if sum(map(len, found.values())) > MAP_OMVANG:
        raise SjabloonFout("de map met sjablonen is te groot: samen hoogstens 2 MB")
    return found


def _lees(folder: Path, onder: tuple[str, ...] | None) -> Iterator[tuple[str, str]]:
    root = folder.resolve(strict=True)
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        inside = path.resolve().is_relative_to(root)
        if path.suffix in _SOORTEN and path.is_file() and inside and (onder is None or "/" not in name or name.split("/")[0] in onder):
            yield name, path.read_text(encoding="utf-8")


def omgeving(sjablonen: Mapping[str, str]) -> ImmutableSandboxedEnvironment:
    """Return the sandbox for these templates; HTML is escaped, a name that does not exist is an error."""
    env = ImmutableSandboxedEnvironment(
        loader=DictLoader(sjablonen),
        undefined=StrictUndefined,
        autoescape=lambda name: name is not None and ".html" in name,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_netjes,
    )
    env.filters |= {
        "opmaak": markdown.opmaak,
        "regels": markdown.regels,
        "csstekst": markdown.csstekst,
        "md_regel": markdown.md_regel,
        "md_tekst": markdown.md_tekst,
        "md_blok": markdown.md_blok,
    }
    return env


def _netjes(value: object) -> object:
    return value if isinstance(value, Markup) or not isinstance(value, str) else markdown.schoon(value)


@lru_cache(maxsize=1)
def _ingebouwde_omgeving() -> ImmutableSandboxedEnvironment:
    return omgeving(ingebouwd())


def hier(name: str, context: Mapping[str, Any], env: ImmutableSandboxedEnvironment) -> str:
    """Render a template in this process. Raises SjabloonFout for an error in a template or too long a document."""
    parts: list[str] = []
    size = 0
    try:
        for part in env.get_template(name).generate(**context):
            parts.append(part)
            size += len(part)
            if size > OMVANG:
                raise SjabloonFout(f"het sjabloon {name} maakt een te groot document")
    except TemplateError as fout:
        raise SjabloonFout(_plaats(name, fout)) from fout
    return "".join(parts)


def _plaats(name: str, fout: TemplateError) -> str:
    where = f"{fout.name or name}, regel {fout.lineno}" if isinstance(fout, TemplateSyntaxError) else name
    return f"fout in het sjabloon {where}: {fout.message or type(fout).__name__}"


def render(name: str, context: Mapping[str, Any], eigen_sjablonen: Mapping[str, str] | None = None) -> str:
    """Render a template of wiezit, or the one of the same name of the user.

    Templates of a user run in a process of their own that is ended after TIJD seconds. Raises SjabloonFout.
    """
    if not eigen_sjablonen:
        return hier(name, context, _ingebouwde_omgeving())
    return _apart(name, context, {**ingebouwd(), **eigen_sjablonen})


def _apart(name: str, context: Mapping[str, Any], sjablonen: Mapping[str, str]) -> str:
    import pickle

    work = pickle.dumps((name, dict(context), dict(sjablonen)))
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "wiezit.render.report_child"], input=work, capture_output=True, timeout=TIJD, check=False
        )
    except subprocess.TimeoutExpired:
        raise SjabloonFout(f"het sjabloon {name} deed er langer dan {TIJD:.0f} seconden over en is gestopt") from None
    if done.returncode != 0:
        lines = done.stderr.decode("utf-8", "replace").strip().split("\n")
        raise SjabloonFout(
            lines[-1][:500] if done.returncode == 3 else f"het sjabloon {name} is gestopt: het vroeg te veel van de computer"
        )
    return done.stdout.decode("utf-8")
