"""Values to YAML text that the reader gives back exactly: new files only, nothing is ever rewritten."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

Value = str | Sequence["Value"] | Mapping[str, "Value"]

# Plain text needs no quotes when nothing in it means something to YAML. A trailing colon or a hash after a space would.
_PLAIN = re.compile(r"[^\W_](?:[\w .,;/()+=%–’‘'-]|:(?! |$)|(?<=\w)@(?=\w))*", re.UNICODE)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u2028\u2029]")


def lines(name: str, value: Value, indent: str = "") -> Iterator[str]:
    """Yield the lines of one field. An empty text is an empty value: it stands there to be filled in."""
    if isinstance(value, str):
        yield from _text(f"{indent}{name}:", value, indent)
    elif isinstance(value, Mapping):
        yield f"{indent}{name}:"
        for key, inner in value.items():
            yield from lines(key, inner, indent + "  ")
    elif value and all(isinstance(item, str) and "\n" not in item for item in value):
        yield f"{indent}{name}: [{', '.join(scalar(str(item), inside_list=True) for item in value)}]"
    else:
        yield f"{indent}{name}:"
        for item in value:
            yield from _item(item, indent + "  ")


def _item(item: Value, indent: str) -> Iterator[str]:
    if isinstance(item, str):
        yield from _text(f"{indent}-", item, indent)
    elif isinstance(item, Mapping):
        first = True
        for key, inner in item.items():
            for line in lines(key, inner, indent + "  "):
                yield f"{indent}- {line[len(indent) + 2 :]}" if first else line
                first = False


def _text(start: str, value: str, indent: str) -> Iterator[str]:
    text = _UNPRINTABLE.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    if "\n" not in text or "\t" in text or any(line != line.strip() for line in text.split("\n")) or not text.strip():
        yield f"{start} {scalar(text)}".rstrip()
        return
    # Text of more than one line stays readable as a block; `-` says that it ends without an empty line.
    body = text.rstrip("\n")
    yield f"{start} |{'-' if body == text else '+' if text != body + chr(10) else ''}"
    for line in text.removesuffix("\n").split("\n"):
        yield f"{indent}  {line}".rstrip()


def scalar(text: str, *, inside_list: bool = False) -> str:
    """Return one text as a plain or quoted scalar; an empty text as nothing."""
    if text == "":
        return ""
    safe = _PLAIN.fullmatch(text) and not text.endswith((" ", ":")) and "\n" not in text
    if safe and not (inside_list and re.search(r"[,]", text)):
        return text
    return json.dumps(text, ensure_ascii=False)
