"""Opens a page in headless Chromium and tells what happened: console messages, requests, accessibility, A4 pages."""

import html
import json
import re
import shutil
import subprocess
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--virtual-time-budget=20000",
)  # fmt: skip
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_BOX = re.compile(rb"/MediaBox\s*\[([^\]]+)\]")
_CONSOLE = re.compile(r"CONSOLE.*?\] (\".*)")
_ASK = """
axe.run().then(r => {
  const p = document.createElement('pre');
  p.id = 'answer';
  p.textContent = JSON.stringify({
    violations: r.violations.map(v => `${v.id} (${v.nodes.length}x): ${v.nodes[0].html.slice(0, 160)}`),
    requests: performance.getEntriesByType('resource').map(e => e.name),
  });
  document.body.appendChild(p);
});
"""

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; on Debian: apt-get install chromium")


class Printed(NamedTuple):
    """What a page did when it was opened and printed."""

    console: list[str]
    pages: int


class Judged(NamedTuple):
    """What axe-core holds against a page, and which addresses the page asked for."""

    violations: list[str]
    requests: list[str]


def _run(page: Path, scratch: Path, *flags: str) -> "subprocess.CompletedProcess[str]":
    command = [str(CHROMIUM), *_FLAGS, f"--user-data-dir={scratch / 'profile'}", *flags, page.resolve().as_uri()]
    return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", timeout=120, check=False)


def printed(page: Path, scratch: Path) -> Printed:
    """Print a page to paper; every sheet must be A4."""
    paper = scratch / "paper.pdf"
    done = _run(page, scratch, "--enable-logging=stderr", f"--print-to-pdf={paper}", "--no-pdf-header-footer")
    data = paper.read_bytes()
    sizes = {tuple(round(float(n)) for n in box.split()) for box in _BOX.findall(data)}
    assert sizes, "no pages"
    assert all(sorted((wide, high)) in ([595, 842], [594, 842], [596, 842]) for _, _, wide, high in sizes), f"not A4: {sizes}"
    return Printed(_CONSOLE.findall(done.stderr), len(_PAGE.findall(data)))


def judged(page: Path, scratch: Path) -> Judged:
    """Ask axe-core about a page, without its content policy, so that nothing hides what the page itself would ask for."""
    script = (resources.files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    text = re.sub(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", page.read_text(encoding="utf-8"))
    copy = scratch / "judged.html"
    copy.write_text(text.replace("</body>", f"<script>{script}</script><script>{_ASK}</script></body>"), encoding="utf-8")
    answer = re.search(r'<pre id="answer">(.*?)</pre>', _run(copy, scratch, "--dump-dom").stdout, re.DOTALL)
    assert answer, "the page gave no answer"
    found: dict[str, Any] = json.loads(html.unescape(answer[1]))
    return Judged(found["violations"], found["requests"])
