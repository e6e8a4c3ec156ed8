"""The hook, the action and the page about CI are tried for real: in a repository, in a shell, and word for word."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from git_repo import GitRepo

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


def environment(home: Path, **extra: str) -> dict[str, str]:
    """A clean environment in which wiezit and git are found, and git knows who commits."""
    who = {
        "GIT_AUTHOR_NAME": "Voorbeeld",
        "GIT_AUTHOR_EMAIL": "v@example.nl",
        "GIT_COMMITTER_NAME": "Voorbeeld",
        "GIT_COMMITTER_EMAIL": "v@example.nl",
    }
    base = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}", "HOME": str(home), "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"}
    return base | who | extra


def bash(script: str, folder: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a script as GitHub does for `shell: bash`."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder, env=environment(folder, **extra), capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    made = GitRepo(tmp_path / "repo")
    made.dossier("2026-014", d2026_01_05_ziekmelding="")
    made.dossier("2026-015", d2026_01_05_ziekmelding="")
    made.commit("2026-01-06")
    return made


HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def committing(repo: GitRepo, tmp_path: Path) -> Any:
    """A repository with the hooks of this project, run from this installation instead of a freshly built one."""
    hooks = [{**hook, "language": "system"} for hook in HOOKS]
    repo.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]}))
    repo.commit("2026-01-06")
    extra = {"PRE_COMMIT_HOME": str(tmp_path / "pre-commit")}
    installed = bash("pre-commit install --hook-type pre-commit --hook-type pre-push", repo.root, **extra)
    assert installed.returncode == 0, installed.stderr

    def commit() -> tuple[int, str]:
        done = bash("git add --all && git commit --message 'Leg vast'", repo.root, **extra)
        return done.returncode, done.stdout + done.stderr

    return commit


def test_the_manifest_is_what_pre_commit_expects() -> None:
    done = subprocess.run([BIN / "pre-commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"], capture_output=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_commit_with_a_fault_is_stopped_and_a_good_one_goes_through(repo: GitRepo, committing: Any) -> None:
    event = repo.write("2026-014/2026-02-02-contact.yaml", "soort: contact\ndatum: 2026-02-30\n")
    code, text = committing()
    assert code == 1
    assert "2026-014/2026-02-02-contact.yaml:2:8: fout WZ104" in text
    event.write_text("soort: contact\ndatum: 2026-02-02\n", encoding="utf-8")
    code, text = committing()
    assert (code, "Passed" in text) == (0, True), text


def test_the_hook_checks_the_whole_dossier_of_a_file_but_no_other(repo: GitRepo, committing: Any) -> None:
    repo.write("2026-014/2026-03-03-contact.yaml", "soort: contact\ndatum: 2026-02-30\n")
    repo.write("2026-015/2026-03-03-contact.yaml", "soort: contact\ndatum: 2026-02-31\n")
    repo.git("add", "--all")
    repo.git("commit", "--quiet", "--no-verify", "--message", "Zonder controle")
    repo.event("2026-014", "2026-02-02-contact")
    code, text = committing()
    assert code == 1
    assert "30 februari" in text and "31 februari" not in text


def test_a_commit_without_dossiers_and_one_of_settings_alone(repo: GitRepo, committing: Any) -> None:
    repo.write("notitie.yaml", "vrij: tekst\n")
    code, text = committing()
    assert (code, "Skipped" in text) == (0, True), text
    repo.write("wiezit.yaml", "instellingen:\n  waarschuw_dagn: 7\n")
    code, text = committing()
    assert (code, "WZ106" in text) == (1, True), text


ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def run_action(folder: Path, temp: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the last step of the action with its inputs as GitHub passes them; wiezit comes from this installation."""
    place = temp / "wiezit" / "bin"
    place.mkdir(parents=True, exist_ok=True)
    if not (place / "wiezit").exists():
        (place / "wiezit").symlink_to(BIN / "wiezit")
    step = ACTION["runs"]["steps"][1]
    given = {name: inputs.pop(name.replace("-", "_"), declared["default"]) for name, declared in ACTION["inputs"].items()}
    assert not inputs
    passed = {name: given[re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)[1]] for name, value in step["env"].items()}  # type: ignore[index]
    return bash(step["run"], folder, RUNNER_TEMP=str(temp), **passed)


def test_the_action_installs_what_it_was_pinned_to(tmp_path: Path) -> None:
    shims = tmp_path / "een pad"
    shims.mkdir()
    python = shims / "python3"
    python.write_text(
        f'#!/bin/sh\necho "$@" >> "{tmp_path}/gedaan"\nif [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    path = f"{shims}{os.pathsep}{os.environ['PATH']}"
    step = ACTION["runs"]["steps"][0]
    assert step["env"] == {"WIEZIT_BRON": "${{ github.action_path }}"}
    done = bash(step["run"], tmp_path, PATH=path, RUNNER_TEMP=f"{tmp_path}/een pad", WIEZIT_BRON="/de actie")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "gedaan").read_text(encoding="utf-8").splitlines() == [
        f"-m venv {tmp_path}/een pad/wiezit",
        "-m pip install --quiet --disable-pip-version-check /de actie",
    ]


def test_the_action_checks(repo: GitRepo, tmp_path: Path) -> None:
    assert run_action(repo.root, tmp_path).returncode == 0
    repo.write("2026-014/2026-02-02-contact.yaml", "soort: contact\ndatum: 2026-02-30\n")
    done = run_action(repo.root, tmp_path)
    assert done.returncode == 1
    assert "\n::error file=2026-014/2026-02-02-contact.yaml,line=2," in f"\n{done.stdout}"
    assert run_action(repo.root, tmp_path, paden="2026-015\n\n").returncode == 0
    assert run_action(repo.root, tmp_path, sinds="HEAD", paden="2026-015").returncode == 0


def test_the_action_fails_on_late_steps(repo: GitRepo, tmp_path: Path) -> None:
    assert run_action(repo.root, tmp_path, opdracht="te-laat", peildatum="2026-01-06").returncode == 0
    late = run_action(repo.root, tmp_path, opdracht="te-laat", peildatum="2026-06-01", paden="2026-014")
    assert late.returncode == 1
    assert "2026-014: te_laat" in late.stdout and " gedaan " not in late.stdout
    assert "medewerker planning" not in late.stdout + late.stderr, "a log of CI has more readers than a dossier"


@pytest.mark.parametrize("name", ["paden", "sinds", "peildatum", "formaat", "vanaf", "opdracht"])
def test_no_input_of_the_action_becomes_part_of_its_script(repo: GitRepo, tmp_path: Path, name: str) -> None:
    done = run_action(repo.root, tmp_path, **{name: '"; touch gevallen; echo $(touch gevallen) `touch gevallen` --help "'})
    assert done.returncode == 2
    assert not (repo.root / "gevallen").exists()


def test_the_action_uses_no_other_action_and_no_input_in_a_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "uses" not in step and "${{" not in step["run"]


def test_the_page_uses_inputs_and_hooks_that_exist() -> None:
    pre_commit, workflow, _ = (yaml.safe_load(text) for text in blocks("yaml"))
    assert {hook["id"] for hook in pre_commit["repos"][0]["hooks"]} == {hook["id"] for hook in HOOKS}
    steps = [step for job in workflow["jobs"].values() for step in job["steps"] if "/wiezit@" in step["uses"]]
    assert len(steps) == 2
    for step in steps:
        assert set(step["with"]) <= set(ACTION["inputs"])
        assert re.fullmatch(r"[^@]+@[0-9a-f]{40}", step["uses"])


def test_the_jobs_of_gitlab_work(repo: GitRepo) -> None:
    jobs = yaml.safe_load(blocks("yaml")[2])
    pip = repo.root / ".git" / "pip"
    pip.write_text('#!/bin/sh\ntest "$1" = install\n', encoding="utf-8")
    pip.chmod(0o755)
    path = f"{pip.parent}{os.pathsep}{BIN}{os.pathsep}{os.environ['PATH']}"
    repo.write("2026-014/2026-02-02-contact.yaml", "soort: contact\ndatum: 2026-02-30\n")
    done = bash("\n".join(jobs["wiezit"]["script"]), repo.root, PATH=path)
    assert done.returncode == 1
    reports = jobs["wiezit"]["artifacts"]["reports"]
    assert json.loads((repo.root / reports["codequality"]).read_text(encoding="utf-8"))[-1]["check_name"] == "datum-bestaat-niet"
    assert "<testsuites" in (repo.root / reports["junit"]).read_text(encoding="utf-8")
    repo.dossier("2020-001", d2020_01_06_ziekmelding="")
    late = bash("\n".join(jobs["te-laat"]["script"]), repo.root, PATH=path)
    assert late.returncode == 1, "a sick report of 2020 without a plan is late on every day on which this test runs"


def transcript(block: str) -> list[tuple[str, list[str]]]:
    """Read `$ command`, `> more of it` and the lines that it must say."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif line.startswith("> "):
            found[-1] = (f"{found[-1][0]}\n{line[2:]}", found[-1][1])
        else:
            found[-1][1].append(line)
    return found


@pytest.mark.skipif(shutil.which("bash") is None, reason="the page is typed in bash")
def test_the_demonstration_from_empty_to_red_to_green_says_what_the_page_says(tmp_path: Path) -> None:
    commands = [command for block in blocks("console") for command in transcript(block)]
    mark = "@@klaar@@"
    script = "\n".join(f"{command}\ncode=$?; echo; echo '{mark}'; (exit $code)" for command, _ in commands)
    done = subprocess.run(
        ["bash", "--noprofile", "--norc"], input=script, cwd=tmp_path, env=environment(tmp_path),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    *answers, _ = done.stdout.split(f"{mark}\n")
    assert answers
    for (command, expected), answer in zip(commands, answers, strict=True):
        pattern = "".join(r"(?:.*\n)*" if line == "…" else f"{re.escape(line)}\n" for line in expected)
        said = answer.strip("\n")
        assert re.fullmatch(pattern, f"{said}\n" if said else ""), f"{command}\n{answer}"
