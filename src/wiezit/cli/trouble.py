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
}


def waarom(error: OSError) -> str:
    """Return the reason of an error of the disk; what is not known here keeps its own words."""
    return _WAAROM.get(error.errno or 0) or error.strerror or str(error)
