"""Why the disk said no, in Dutch: the same few words for every command that writes."""

import errno

_WAAROM = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.EACCES: "je mag hier niet schrijven of lezen",
    errno.EPERM: "je mag hier niet schrijven of lezen",
    errno.EROFS: "deze schijf is alleen-lezen",
    errno.ENOENT: "deze map of dit bestand is er niet",
    errno.ENOTDIR: "een deel van dit pad is geen map",
    errno.EISDIR: "dit is een map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.EEXIST: "er bestaat al iets met deze naam",
    errno.ELOOP: "deze koppelingen verwijzen naar elkaar",
    errno.EBUSY: "een ander programma gebruikt dit",
    errno.ETXTBSY: "een ander programma gebruikt dit",
    errno.EIO: "de schijf geeft een fout",
    errno.EINVAL: "deze naam kan hier niet",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ENFILE: "er staan te veel bestanden open",
    errno.EFBIG: "het bestand is te groot",
    errno.ENOTEMPTY: "de map is niet leeg",
    errno.EXDEV: "het staat op een andere schijf",
}
_BIJ_SCHRIJVEN = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
_LANGSTE = 60
_PROGRAMMA = __file__.removesuffix("cli/trouble.py").removesuffix("cli\\trouble.py")


def waarom(error: OSError) -> str:
    """Return the reason of an error of the disk; what is not known here is quoted as the words of the system."""
    return _WAAROM.get(error.errno or 0) or f"het systeem zegt ‘{error.strerror or error}’"


def van_de_schijf(error: OSError) -> str | None:
    """Return what to say of an error of the disk that no command foresaw; None when it is not about a place that a user can change."""
    reason = _WAAROM.get(error.errno or 0)
    name = str(error.filename or "")
    # An error without a name is about something that was open already; commands catch those of their own files.
    if not name and error.errno in _BIJ_SCHRIJVEN:
        return f"Ik kan het antwoord niet schrijven: {reason}.\nhulp: Kies een andere plek voor het antwoord, bijvoorbeeld met -o"
    # A file of the program itself that is not there is no mistake of the user.
    if reason is None or not name or name.startswith(_PROGRAMMA):
        return None
    shown = name if len(name) <= _LANGSTE else f"{name[:_LANGSTE]}…"
    return f"Dit lukt niet: {reason} ({shown}).\nhulp: Kijk het pad na, en geef de opdracht opnieuw."
