"""The command line: the only place with the clock, the environment and stdout."""

import gc
import sys

_RUSTIG = 100_000
"""Objects made before the garbage collector looks: importing and reading make many and hardly a cycle; a tenth of a run at 700."""

ONDERBROKEN = 130
"""The code of a command that was stopped with Ctrl-C."""


def main() -> None:
    """Run `wiezit` and exit with its code."""
    gc.set_threshold(_RUSTIG)
    try:
        from wiezit.cli.app import run
        from wiezit.cli.pipe import outlive_reader

        outlive_reader()
        _let_stderr_speak()
    except KeyboardInterrupt:  # from here on `run` sees to it
        raise SystemExit(ONDERBROKEN) from None
    code = run()
    gc.freeze()  # else the interpreter looks through all that it is about to throw away: a sixth of `wiezit status`
    raise SystemExit(code)


def _let_stderr_speak() -> None:
    """On a stream without UTF-8 a letter that it lacks gets its nearest ASCII form, instead of a code."""
    if (sys.stderr.encoding or "ascii").lower().startswith("utf") or not hasattr(sys.stderr, "reconfigure"):
        return
    import codecs

    from wiezit.render.style import to_ascii

    def nearest(fout: UnicodeError) -> tuple[str, int]:
        if not isinstance(fout, UnicodeEncodeError):
            raise fout
        return to_ascii(fout.object[fout.start : fout.end]), fout.end

    codecs.register_error("wiezit", nearest)
    sys.stderr.reconfigure(errors="wiezit")
