"""The steps in `docs/bewaren.md` work with real git, and afterwards nobody can read the case any more."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

DOC = Path(__file__).parents[1] / "docs" / "bewaren.md"
NEEDED = ("bash", "git", "openssl", "tar")

pytestmark = pytest.mark.skipif(any(shutil.which(tool) is None for tool in NEEDED), reason=f"needs {', '.join(NEEDED)}")


def steps(heading: str) -> list[str]:
    """Return the shell blocks under a heading that starts with `heading`."""
    text = DOC.read_text(encoding="utf-8")
    (section,) = [part for part in re.split(r"^## ", text, flags=re.MULTILINE) if part.startswith(heading)]
    return re.findall(r"^```sh\n(.*?)^```$", section, flags=re.MULTILINE | re.DOTALL)


def shell(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    author = {"GIT_AUTHOR_NAME": "Proef", "GIT_AUTHOR_EMAIL": "proef@example.org"}
    committer = {"GIT_COMMITTER_NAME": "Proef", "GIT_COMMITTER_EMAIL": "proef@example.org"}
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C", **author, **committer}
    return subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=env, capture_output=True, text=True, check=False)


def everything(folder: Path) -> bytes:
    """Return the bytes of every file below a folder, and of every object in every repository there."""
    found = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    for repository in {path.parent for path in folder.rglob("HEAD") if (path.parent / "objects").is_dir()}:
        found += subprocess.run(
            ["git", "-C", str(repository), "cat-file", "--batch-all-objects", "--batch"], capture_output=True, check=True
        ).stdout
    return found


def test_a_repository_per_case_leaves_nothing(tmp_path: Path) -> None:
    *keep, destroy = steps("Opzet 1")
    made = shell("\n".join(keep), tmp_path)
    assert made.returncode == 0, made.stderr
    assert b"proefzin-zaak-een" in everything(tmp_path)
    gone = shell(destroy, tmp_path)
    assert gone.returncode == 0, gone.stderr
    assert b"proefzin-zaak-een" not in everything(tmp_path)
    assert (tmp_path / "vernietigd.txt").read_text(encoding="utf-8") == "2029-01-15 2026-014 verwijderd\n"


def test_without_its_key_a_case_cannot_be_read(tmp_path: Path) -> None:
    blocks = steps("Opzet 2")
    done = shell("\n".join(blocks), tmp_path)
    assert done.returncode == 0, done.stderr
    archive = tmp_path / "archief"
    packets = subprocess.run(
        ["git", "-C", str(archive), "log", "--oneline", "--", "kluis"], capture_output=True, text=True, check=True
    ).stdout
    assert len(packets.splitlines()) == 2  # the packet is still in the history ...
    assert b"proefzin-zaak-twee" not in everything(tmp_path)  # ... and holds no readable word
    assert [path.name for path in (archive / "sleutels").iterdir()] == []
    guess = "openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -pass pass:geraden 2>/dev/null"
    opened = shell(
        f"git -C archief show HEAD~1:kluis/2026-014.tar.enc | {{ {guess} || true; }} | {{ grep -ac proefzin || true; }}", tmp_path
    )
    assert opened.stdout.strip() == "0"


def test_deleting_a_file_is_not_enough(tmp_path: Path) -> None:
    begin, *_ = steps("Opzet 1")
    done = shell(f"{begin}\ncd dossiers/2026-014\ngit rm -q *.yaml\ngit commit -q -m weg", tmp_path)
    assert done.returncode == 0, done.stderr
    assert b"proefzin-zaak-een" in everything(tmp_path)
