"""The report on paper: goldens, hostile text, the same bytes every time, and templates of a user that can do no harm."""

import os
import re
from base64 import b64decode
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Golden
from report_case import PEILDATUM, VERKORT, VOL, bewijs_van, dossier, needs_pdf, stand_van
from wiezit.assessment.report.contents import verslag
from wiezit.assessment.report.receipt import lees, som, verschillen
from wiezit.files.sums import sommen
from wiezit.render import report_env
from wiezit.render.hours_svg import uren_svg
from wiezit.render.report import verslag_html, verslag_md
from wiezit.render.report_env import SjabloonFout, eigen, render
from wiezit.render.report_markdown import csstekst, md_blok, md_regel, opmaak
from wiezit.render.timeline_svg import tijdlijn_svg

VOID = {"meta", "col", "br", "img", "line", "rect", "circle", "hr", "input"}


class Outline(HTMLParser):
    """Reads a page: headings in order, tags that are open, ids, tables without headers."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag in {"h1", "h2", "h3", "h4"}:
            self.headings.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def outline(page: str) -> Outline:
    parser = Outline()
    parser.feed(page)
    assert parser.open == []
    return parser


def html_of(folder: Path, own: dict[str, str] | None = None) -> str:
    stand = stand_van(folder)
    return verslag_html(verslag(stand), stand, bewijs_van(folder), own)


def zonder_termijnen(text: str) -> str:
    """Leave out the table of terms: it follows the law table, and the tests of the planning hold it."""
    return re.sub(r"### 2\.4 .*?(?=## 3\. )", "", text, flags=re.DOTALL)


def test_the_terms_stand_in_a_table_with_their_state_and_article() -> None:
    text = verslag_md(verslag(stand_van(VOL)), bewijs_van(VOL))
    assert re.search(
        r"### 2\.4 Termijnen van de wet\n.*\| Probleemanalyse \| 17 feb 2025 \| 13 feb 2025 \| gedaan \| RPG art\. 2", text, re.DOTALL
    )
    assert re.search(r"\| Voortgangsgesprek \(elke keer\) \|", text)


def test_the_full_report_reads_as_expected(golden: Golden) -> None:
    golden("verslag-volledig.md", zonder_termijnen(verslag_md(verslag(stand_van(VOL), concept=True, sommen=sommen(VOL)), bewijs_van(VOL))))


def test_the_short_report_reads_as_expected(golden: Golden) -> None:
    golden("verslag-verkort.md", zonder_termijnen(verslag_md(verslag(stand_van(VERKORT), voor="werknemer"), bewijs_van(VERKORT))))


def test_the_page_has_headings_in_order_unique_ids_and_dutch_as_its_language() -> None:
    page = html_of(VOL)
    read = outline(page)
    levels = [int(heading[1]) for heading in read.headings]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(read.ids) == len(set(read.ids))
    assert '<html lang="nl">' in page
    assert "script" not in read.tags


def test_the_page_asks_for_nothing_from_outside() -> None:
    page = html_of(VOL)
    assert not re.findall(r"""(?:src|href)=["'](?!#)""", page)
    assert "@import" not in page and "url(#" in page and not re.findall(r"url\((?!#)", page)


def test_pictures_say_in_words_what_they_show() -> None:
    for picture in (tijdlijn_svg(stand_van(VOL)), uren_svg(stand_van(VOL))):
        assert '<svg xmlns="http://www.w3.org/2000/svg" class="beeld"' in picture
        assert re.search(r"<title id=.*?>.+</title>\n<desc id=.*?>.+</desc>", picture)
    assert "Te laat:" in tijdlijn_svg(stand_van(VOL))
    assert "vanaf 25 aug 2025 12 uur" in uren_svg(stand_van(VOL))


def test_a_dossier_without_illness_has_no_pictures_but_a_page(tmp_path: Path) -> None:
    folder = dossier(tmp_path / "leeg")
    assert tijdlijn_svg(stand_van(folder)) == uren_svg(stand_van(folder)) == ""
    assert outline(html_of(folder)).headings[0] == "h1"


def test_same_files_and_day_give_the_same_bytes() -> None:
    assert html_of(VOL) == html_of(VOL)


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% for a in b %}",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "[klik](javascript:alert(1)) ![p](http://voorbeeld.invalid/p.png)",
    "# kop\n\nTitel\n=====\n\n```\ncode\n```",
    "</style></table>&lt;b&gt; <!-- x",
    "rood \x1b[31m en \u202eomgekeerd",
)


def hostile_dossier(folder: Path) -> Path:
    import yaml

    texts = [f"soort: contact\ndatum: 2025-02-{number + 1:02}\n{yaml.safe_dump({'samenvatting': t})}" for number, t in enumerate(HOSTILE)]
    talk = [
        f"soort: voortgangsgesprek\ndatum: 2025-03-{number + 1:02}\n{yaml.safe_dump({'aanwezig': ['werknemer'], 'besproken': text})}"
        for number, text in enumerate(HOSTILE)
    ]
    return dossier(folder, "soort: ziekmelding\ndatum: 2025-01-06", *texts, *talk)


def test_hostile_text_appears_as_text_on_the_page(tmp_path: Path) -> None:
    page = html_of(hostile_dossier(tmp_path / "vijandig"))
    read = outline(page)
    assert {"script", "img", "b", "pre"}.isdisjoint(read.tags)
    assert read.tags.count("code") == 1  # the command on the last page
    assert "javascript:" not in re.sub(r">[^<]*<", "><", page)
    assert "{{ 7 * 7 }} {% for a in b %}" in page and "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "| a | b |" in page
    assert "\x1b" not in page and "\u202e" not in page
    assert read.headings.count("h1") == 1


def test_hostile_text_does_not_change_the_structure_of_markdown(tmp_path: Path) -> None:
    stand = stand_van(hostile_dossier(tmp_path / "vijandig"))
    text = verslag_md(verslag(stand), bewijs_van(VOL))
    assert "<script" not in text and "<img" not in text
    assert [line for line in text.split("\n") if line.startswith("# ")] == ["# Re-integratieverslag"]
    rows = [line for line in text.split("\n") if re.match(r"\| \d feb 2025 ", line)]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [5] * len(HOSTILE)


@given(st.text())
def test_free_text_never_makes_markup_of_its_own(text: str) -> None:
    page = str(opmaak(text))
    assert set(re.findall(r"<(\w+)", page)) <= {"p", "ul", "ol", "li", "em", "strong", "br", "a", "blockquote"}
    assert not re.search(r'href="(?!https?:|mailto:)', page, re.IGNORECASE)


@given(st.text())
def test_text_stays_inside_its_line_quotation_or_string(text: str) -> None:
    assert "\n" not in md_regel(text)
    assert not re.search(r"(?<!\\)[|<]", md_regel(text).replace("\\\\", ""))
    assert all(line.startswith(">") for line in md_blok(text).split("\n"))
    assert re.fullmatch(r'"(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*"', str(csstekst(text)))


def test_a_template_of_the_user_takes_the_place_of_ours() -> None:
    page = html_of(VOL, {"stijl.css": "h1 { color: #123456 }"})
    assert "#123456" in page and "--accent" not in page
    assert "Re-integratieverslag" in page


def test_templates_are_only_read_inside_their_folder(tmp_path: Path) -> None:
    (tmp_path / "geheim.j2").write_text("geheim", encoding="utf-8")
    own = tmp_path / "sjablonen"
    own.mkdir()
    (own / "link.j2").symlink_to(tmp_path / "geheim.j2")
    (own / "stijl.css").write_text("p {}", encoding="utf-8")
    (own / "foto.png").write_bytes(b"\x89PNG")
    assert eigen(own) == {"stijl.css": "p {}"}


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("{{ verslag.titell }}", "titell"),
        ("{% if %}", "regel 1"),
        ("{% include '/etc/hostname' %}", "/etc/hostname"),
        ("{% include '../pyproject.toml' %}", "pyproject"),
        ("{{ verslag.__class__.__mro__ }}", "unsafe"),
        ("{{ ''.__class__ }}", "unsafe"),
        ("{{ verslag.omslag.append(1) }}", "append"),
        ("{{ range(10000000) | list }}", "veel"),
        ("{{ 'a' * 9000000000 }}", "veel"),
        ("{{ 1 / 0 }}", "ZeroDivision"),
    ],
)
def test_a_bad_template_is_named_and_does_no_harm(template: str, says: str) -> None:
    with pytest.raises(SjabloonFout, match=re.escape(says)):
        html_of(VOL, {"verslag/verslag.html.j2": template})


def test_a_template_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_env, "TIJD", 1.0)
    endless = "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}{% endfor %}{% endfor %}{% endfor %}"
    with pytest.raises(SjabloonFout, match="langer dan 1 seconden"):
        render("x.html.j2", {}, {"x.html.j2": endless})


def test_a_template_that_writes_without_end_is_stopped() -> None:
    with pytest.raises(SjabloonFout, match="te groot"):
        render("x.md.j2", {}, {"x.md.j2": "{% for a in range(99999) %}{{ 'aaaaaaaaaa' * 100 }}{% endfor %}"})


def test_the_receipt_is_found_in_every_form_and_names_what_changed() -> None:
    receipt = bewijs_van(VOL)
    stand = stand_van(VOL)
    found = lees(verslag_md(verslag(stand), receipt).encode())
    assert found == receipt == lees(html_of(VOL).encode())
    now = {**receipt.bestanden, "2025-01-06-ziekmelding.yaml": "anders", "nieuw.yaml": "1"}
    del now["dossier.yaml"]
    assert verschillen(receipt, receipt.bestanden) == []
    assert verschillen(receipt, now) == ["2025-01-06-ziekmelding.yaml: veranderd", "dossier.yaml: weg", "nieuw.yaml: nieuw"]
    assert som(now) != receipt.som
    assert lees(b"wiezit-bewijs:bm9wZW5vcGVub3Blbm9wZQ==") is None


def test_the_last_page_names_the_version_the_law_and_every_file() -> None:
    page = html_of(VOL).split('id="verantwoording"')[1]
    assert "wiezit 1.2.3" in page and "Stand van de wet: 2026-11-21" in page
    assert all(name in page and value in page for name, value in bewijs_van(VOL).bestanden.items())
    assert PEILDATUM.strftime("%Y") in page


def test_pdf_is_reproducible_tagged_and_carries_its_receipt() -> None:
    needs_pdf()
    from wiezit.cli.documents import als_pdf

    page = html_of(VERKORT)
    with patch.dict(os.environ):
        os.environ.pop("SOURCE_DATE_EPOCH", None)
        made = als_pdf(page)
        assert made == als_pdf(page)
    assert made.startswith(b"%PDF-") and lees(made) == bewijs_van(VERKORT)


def test_pdf_takes_pictures_from_the_page_and_nothing_else(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    needs_pdf()
    from wiezit.render.pdf import pdf

    dot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    (tmp_path / "p.png").write_bytes(b64decode(dot.partition(",")[2]))
    here = (tmp_path / "p.png").as_uri()
    page = f'<!doctype html><html lang="nl"><title>t</title><h1>t</h1><img alt="a" src="{dot}">'
    made = pdf(f'{page}<img alt="b" src="{here}"><img alt="c" src="http://127.0.0.1:9/p.png">')
    assert made.count(b"/Subtype /Image") == pdf(page).count(b"/Subtype /Image") > 0
    assert [address for address in (here, "127.0.0.1:9") if address in caplog.text] == [here, "127.0.0.1:9"]
