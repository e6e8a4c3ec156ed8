"""Which files were touched since a revision: committed, staged, changed, new or deleted."""

import os

from wiezit.files.git import Repo, head, parting, run


def touched(repo: Repo, commit: str) -> set[str]:
    """Return the paths (from the root of the repository) that differ from `commit`, also when not committed or deleted.

    On a branch that has left `commit` behind, what counts is the point where the two parted: the work of others is not yours.
    """
    now = head(repo)
    against = parting(repo, commit, now) if now else commit
    changed = run(
        repo, *_without_filters(repo), "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv",
        "--ignore-submodules=all", against, "--",
    )  # fmt: skip
    new = run(repo, "ls-files", "--others", "--exclude-standard", "-z", "--")
    return {os.fsdecode(path) for path in (*changed.split(b"\0"), *new.split(b"\0")) if path}


def _without_filters(repo: Repo) -> list[str]:
    """Switch off the programs that a repository may name for reading files: comparing must not run them."""
    names = run(repo, "config", "--null", "--name-only", "--get-regexp", r"^filter\..*\.(clean|smudge|process|required)$", allowed=(0, 1))
    off: list[str] = []
    for name in sorted({os.fsdecode(raw) for raw in names.split(b"\0") if raw}):
        off += ["-c", f"{name}={'false' if name.endswith('.required') else ''}"]
    return off
