"""`uitleg`, `wie` and `wet` as Markdown: one text that a terminal, a file and a web page can show. Pure."""

from collections.abc import Iterable, Sequence

from wiezit.assessment.derivation import Regel, van_mijlpaal, van_stap
from wiezit.assessment.planning import KLAAR, PlannedStep, Staat, Stand
from wiezit.command_line import met_dossier, opdracht
from wiezit.dates import kort, voluit
from wiezit.dossier.events import Event, soort_van
from wiezit.dossier.fields import titel
from wiezit.dossier.roles import ROLNAMEN
from wiezit.findings import Code
from wiezit.law.role_duties import ROLLEN, Rolbeschrijving
from wiezit.law.sources import BRONNEN, Grondslag
from wiezit.law.step import Geldig, Soort, Step
from wiezit.law.steps import STAND, STAPPEN
from wiezit.law.terms import Na
from wiezit.law.topics import ONDERWERPEN, Onderwerp
from wiezit.law.words import anker_in_woorden, in_woorden, vanaf_in_woorden
from wiezit.render.states import TEKENS
from wiezit.render.style import clean, markdown
from wiezit.text import met_hoofdletter

SOORTEN = {
    Soort.PLICHT: "verplicht",
    Soort.OPTIE: "mag, hoeft niet",
    Soort.UWV: "stap van UWV",
    Soort.MIJLPAAL: "mijlpaal",
    Soort.EIGEN: "eigen stap",
}


_GEVOLG = {Soort.OPTIE: "Goed om te weten", Soort.UWV: "Wat dat betekent", Soort.MIJLPAAL: "Wat dat betekent"}
LANGSTE_VOORBEELDREGEL = 60


def stap(step: Step, stand: Stand | None = None) -> str:
    """Explain a step: what to do, who, when, why, what follows when it is missed, the article, and what sources differ on."""
    parts = [f"# {step.titel}", step.wat if stand is None else met_dossier(step.wat, stand.dossier.pad)]
    if stand is not None:
        parts += _hier(step, stand)
    parts += [
        f"**Wie:** {_wie(step)}",
        f"**Wanneer:** {_wanneer(step)}",
        f"**Waarom:** {step.waarom}",
        f"**{_GEVOLG.get(step.soort, 'Als het niet gebeurt')}:** {step.gevolg}",
        "**Grondslag:**\n\n" + "\n".join(f"- {_grondslag(source)}" for source in step.grondslag),
    ]
    if step.verschil:
        parts.append(f"**Bronnen die verschillen, en wat wiezit volgt:** {step.verschil}")
    if step.geldig != Geldig():
        parts.append(f"**Geldt:** {_geldig(step.geldig)}")
    if step.afwijken:
        parts.append("**Afwijken:** jullie mogen samen, met een reden, een andere dag afspreken (RPG art. 5): `wiezit voegtoe afwijking`")
    return (
        "\n\n".join([*parts, f"Stap `{step.id}`, {SOORTEN[step.soort]}, ernst {step.ernst.value}. Stand van de wet: {kort(STAND)}."]) + "\n"
    )


def eigen_stap(step: Step, stand: Stand) -> str:
    """Explain an own step of the organisation: what to do, who, when, when it is done; and that no law asks for it."""
    own = next(one for one in stand.dossier.configuratie.eigen_stappen if one.stap == step.id)
    unit = "weken" if own.weken is not None else "dagen"
    again = f" Daarna steeds opnieuw: om de {own.elke} {unit}." if own.elke else ""
    done = ", ".join(f"`{clean(kind)}`" for kind in own.voldaan_door)
    parts = [
        f"# {markdown(step.titel)} (eigen stap)",
        *([markdown(step.wat)] if step.wat != step.titel else []),
        "Dit is een eigen stap van jullie organisatie. De wet vraagt dit niet.",
        *_hier(step, stand),
        f"**Wie:** {' en '.join(ROLNAMEN[role] for role in step.aan_zet)}",
        f"**Wanneer:** {_wanneer(step)}{again}",
        f"**Klaar met:** {done}" if done else "**Klaar met:** niets. Zet in wiezit.yaml bij `voldaan_door` wat deze stap afrondt.",
        f"**Als het niet gebeurt:** {step.gevolg}",
        f"Stap `{clean(step.id)}` uit `wiezit.yaml`, bij `eigen_stappen`.",
    ]
    return "\n\n".join(parts) + "\n"


def _hier(step: Step, stand: Stand) -> list[str]:
    """Where this step stands in one dossier, and the derivation of its date."""
    if step.soort is Soort.MIJLPAAL:
        lines = van_mijlpaal(step.id, stand)
        return [f"**In dossier {clean(stand.dossier.nummer)}:**", _boom(lines)] if lines else ["In dit dossier is deze dag er (nog) niet."]
    rounds = [s for s in stand.stappen if s.step.id == step.id]
    if not rounds:
        return [f"In dossier {clean(stand.dossier.nummer)} speelt deze stap niet op {voluit(stand.peildatum)}."]
    shown = next((s for s in rounds if s.aan_de_beurt), None) or next((s for s in rounds if s.gedaan_op is None), rounds[-1])
    number = f", ronde {shown.volgnummer} van {len(rounds)}" if len(rounds) > 1 else ""
    due = f": uiterlijk {voluit(shown.telt)}" if shown.telt else ""
    state = ("aan de beurt" if shown.staat is Staat.NU else TEKENS[shown.staat].woord) + (
        f" op {voluit(shown.gedaan_op)}" if shown.gedaan_op and shown.staat in KLAAR else ""
    )
    why = f" ({clean(shown.reden)})" if shown.reden else ""
    head = f"**In dossier {clean(stand.dossier.nummer)}{number}{due}.** Nu: {state}{why}."
    lines = van_stap(shown, stand)
    return [head, *([_boom(lines)] if lines else []), *_bij_einde_dienst(shown, stand)]


def _bij_einde_dienst(shown: PlannedStep, stand: Stand) -> list[str]:
    """Say of a part of the report that is due because the employment ends what follows then: the row tells it of the usual report."""
    if not shown.step.op_laatste_dag or shown.afleiding is None or shown.afleiding.anker != "laatste_dag_dienstverband":
        return []
    command = opdracht("wiezit uitleg riv_ziek_uit_dienst", stand.dossier.pad)
    return [f"Dit hoort bij het verslag voor het einde van het dienstverband. Wat er volgt als het ontbreekt: `{clean(command)}`"]


def _boom(lines: Sequence[Regel]) -> str:
    """A derivation as a tree in a code block."""
    rows = []
    for i, line in enumerate(lines):
        branch = "└─" if i == len(lines) - 1 else "├─"
        rows.append(f"{branch} {clean(line.tekst)}{' → ' + voluit(line.dag) if line.dag else ''}")
    return "```text\n" + "\n".join(rows) + "\n```"


def _wie(step: Step) -> str:
    turn = " en ".join(ROLNAMEN[role] for role in step.aan_zet) or "niemand"
    if step.verantwoordelijk and step.verantwoordelijk not in step.aan_zet:
        return f"{turn}; de {ROLNAMEN[step.verantwoordelijk]} is verantwoordelijk"
    return turn


def termijn(step: Step) -> str:
    """Return the whole term of a step in words: from when, by when, or how often."""
    if step.ritme and isinstance(step.uiterlijk, Na) and step.uiterlijk.weken:
        return f"elke {step.uiterlijk.weken} weken, geteld vanaf {anker_in_woorden(step.uiterlijk.anker)}"
    if step.vanaf is None:
        text = in_woorden(step.uiterlijk)
        return text.removeprefix("uiterlijk ") if step.soort is Soort.MIJLPAAL else text
    opens = vanaf_in_woorden(step.vanaf)
    return f"{opens}; {in_woorden(step.uiterlijk)}" if step.uiterlijk else opens


def _wanneer(step: Step) -> str:
    text = termijn(step)
    if step.op_laatste_dag:
        text += ", of op de laatste dag van het dienstverband als dat eerder eindigt"
    if step.atw:
        text += ". Valt de laatste dag in een weekend of op een feestdag, dan schuift hij op naar de eerstvolgende werkdag (ATW)"
    return f"{met_hoofdletter(text)}."


def _grondslag(source: Grondslag) -> str:
    where = f", {source.plaats}" if source.plaats else ""
    text = f"{source.bron.titel}{where} ({source})"
    return f"{text}: <{source.link}>" if source.link else text


def _geldig(rule: Geldig) -> str:
    since = f"vanaf {kort(rule.vanaf)}" if rule.vanaf else ""
    until = f"tot en met {kort(rule.tot_en_met)}" if rule.tot_en_met else ""
    return f"{since} {until}".strip()


def onderwerp(subject: Onderwerp) -> str:
    """Explain an instrument or another subject without a date of its own."""
    parts = [f"# {subject.titel}", subject.wat, f"**Wanneer:** {subject.wanneer}", f"**Let op:** {subject.let_op}"]
    if subject.leg_vast:
        parts.append(f"**Leg vast als:** {subject.leg_vast} (`wiezit voegtoe SOORT`)")
    return "\n\n".join([*parts, "**Grondslag:**\n\n" + "\n".join(f"- {_grondslag(source)}" for source in subject.grondslag)]) + "\n"


def soort(kind: type[Event], hoort: Sequence[str], steps: Sequence[Step]) -> str:
    """Explain a kind of event: what it is, what belongs in it, how it is recorded, and which steps it fulfils."""
    name = soort_van(kind)
    parts = [f"# {titel(kind)}", *hoort, f"**Leg vast met:** `wiezit voegtoe {name}`"]
    rows = "\n".join(f"- {step.titel}: `wiezit uitleg {step.id}`" for step in steps)
    parts.append(f"**Telt voor:**\n\n{rows}" if rows else "**Telt voor:** geen stap met een termijn.")
    return "\n\n".join(parts) + "\n"


def code(known: Code) -> str:
    """Explain a kind of finding: what, why, and a wrong and a right example."""
    basis = f"\n\n**Grondslag:** {', '.join(known.basis)}" if known.basis else ""
    return f"# {known.id} {known.name}\n\n{delen(known)}{basis}\n\nErnst: {known.severity.value}.\n"


def delen(known: Code) -> str:
    """Return the four parts of a code; an example of more lines keeps its lines, so that it can be copied as it stands."""
    parts = []
    for paragraph in known.uitleg.strip().split("\n\n"):
        head, _, rest = paragraph.partition(":")
        lines = rest.strip(" \n").splitlines()
        example = head in ("Fout", "Goed") and len(lines) > 1 and max(map(len, lines)) <= LANGSTE_VOORBEELDREGEL
        parts.append(f"**{head}:**\n\n```yaml\n" + "\n".join(lines) + "\n```" if example else f"**{head}:** {' '.join(rest.split())}")
    return "\n\n".join(parts)


def overzicht(codes: Iterable[Code]) -> str:
    """List every step and every code that can be explained."""
    steps = "\n".join(f"- `{step.id}`: {step.titel}" for step in STAPPEN)
    kinds = "\n".join(f"- `{known.id}` {known.name}" for known in codes)
    subjects = "\n".join(f"- `{subject.id}`: {subject.titel}" for subject in ONDERWERPEN)
    how = "Typ: `wiezit uitleg STAP [DOSSIER]` of `wiezit uitleg CODE`."
    return f"# Wat wiezit kan uitleggen\n\n{how}\n\n## Stappen\n\n{steps}\n\n## Onderwerpen\n\n{subjects}\n\n## Bevindingen\n\n{kinds}\n"


def rol(role: Rolbeschrijving) -> str:
    """Describe one role, with the steps in which it is on turn."""
    name = ROLNAMEN[role.rol]
    need = "Deze rol is er altijd." if role.verplicht else "Deze rol is niet verplicht."
    parts = [f"# {met_hoofdletter(name)}", f"{role.wie} {need}"]
    for title, items in (("Doet", role.plichten), ("Mag", role.rechten), ("Grenzen", role.grenzen)):
        if items:
            parts.append(f"## {title}\n\n" + "\n".join(f"- {item}" for item in items))
    steps = [s for s in STAPPEN if role.rol in s.aan_zet]
    if steps:
        parts.append("## Aan zet bij\n\n" + "\n".join(f"- {s.titel}: {termijn(s)} (`{s.id}`)" for s in steps))
    responsible = [s.titel for s in STAPPEN if s.verantwoordelijk == role.rol and role.rol not in s.aan_zet]
    if responsible:
        parts.append("## Verantwoordelijk voor\n\n" + "\n".join(f"- {title}" for title in responsible))
    if role.grondslag:
        parts.append("**Grondslag:** " + ", ".join(str(source) for source in role.grondslag))
    return "\n\n".join(parts) + "\n"


def rollen() -> str:
    """List the roles in one line each."""
    codes = {role.rol: "" if ROLNAMEN[role.rol] == role.rol else f" (`{role.rol}`)" for role in ROLLEN}
    rows = "\n".join(f"- **{ROLNAMEN[role.rol]}**{codes[role.rol]}: {role.wie}" for role in ROLLEN)
    return f"# Wie doet wat?\n\n{rows}\n\nMeer over één rol: `wiezit wie bedrijfsarts`\n"


def wet() -> str:
    """Return the whole law table as one page for a lawyer to review."""
    head = (
        "# De wet op een bladzijde\n\n"
        f"Alle stappen die wiezit kent, met hun termijn en artikel. Stand van de wet: {kort(STAND)}. "
        "Een dag die S+n heet, ligt n kalenderdagen na de eerste ziektedag S; alle dagen zijn laatste dagen en tellen mee.\n"
    )
    table = ["| stap | wie | termijn | ernst | grondslag |", "| --- | --- | --- | --- | --- |"]
    table += [_rij(step) for step in STAPPEN]
    texts = "\n".join(_artikel(step) for step in STAPPEN)
    sources = "\n".join(f"- **{b.sleutel}**: {b.titel}{f' <{b.link}>' if b.link else ''}" for b in BRONNEN.values())
    return f"{head}\n## Overzicht\n\n" + "\n".join(table) + f"\n\n## Per stap\n\n{texts}\n## Bronnen\n\n{sources}\n"


def _rij(step: Step) -> str:
    turn = ", ".join(ROLNAMEN[role] for role in step.aan_zet) or "–"
    moves = " (ATW)" if step.atw else ""
    basis = ", ".join(str(source) for source in step.grondslag)
    return f"| {step.titel} | {turn} | {termijn(step)}{moves} | {step.ernst.value} | {basis} |"


def _artikel(step: Step) -> str:
    lines = [f"### {step.titel}\n", f"- stap: `{step.id}` ({SOORTEN[step.soort]})", f"- wie: {_wie(step)}", f"- wanneer: {_wanneer(step)}"]
    lines += [f"- wat: {step.wat}", f"- waarom: {step.waarom}", f"- gevolg: {step.gevolg}"]
    lines += [f"- grondslag: {'; '.join(_grondslag(g) for g in step.grondslag)}"]
    if step.verschil:
        lines.append(f"- bronnen verschillen: {step.verschil}")
    if step.geldig != Geldig():
        lines.append(f"- geldt: {_geldig(step.geldig)}")
    return "\n".join(lines) + "\n"
