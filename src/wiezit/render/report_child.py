"""The process that renders templates of a user: it gets data and templates as text, gives text back, and has little memory and time."""

import pickle
import sys

from wiezit.render.report_env import TIJD, SjabloonFout, hier, omgeving

GEHEUGEN = 1_000_000_000
"""Bytes of address space."""


def main() -> int:
    """Render what stands on stdin to stdout; return 3, with one line on stderr, when a template is wrong."""
    _begrens()
    name, context, sjablonen = pickle.loads(sys.stdin.buffer.read())
    try:
        text = hier(name, context, omgeving(sjablonen))
    except SjabloonFout as fout:
        sys.stderr.write(f"{fout}\n")
        return 3
    except (MemoryError, RecursionError, OverflowError):
        return 4
    except Exception as fout:  # whatever a template of a user makes go wrong is an error in that template
        sys.stderr.write(f"fout in het sjabloon {name}: {type(fout).__name__}: {fout}\n")
        return 3
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    return 0


def _begrens() -> None:
    try:
        import resource
    except ImportError:  # Windows: only the time is bounded, by the parent
        return
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_CPU, (int(TIJD), int(TIJD) + 1))


if __name__ == "__main__":
    raise SystemExit(main())
