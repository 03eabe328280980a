r"""Paths as text: UTF-8 as it is, anything else as git quotes it.

A path in a tree is bytes. One that is UTF-8 is stored as that text; one that is not is stored as `git ls-files` prints it: in
double quotes, with C escapes and every byte over 0x7f in octal (`"caf\351.py"`). A path that begins with a double quote is
quoted too, so that each text stands for one path only.
"""

import re

LETTERS = {7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 34: '"', 92: "\\"}
BYTES = {letter: byte for byte, letter in LETTERS.items()}
ESCAPE = re.compile(r"\\([0-7]{3}|.)", re.DOTALL)


def quote_path(path: bytes) -> str:
    """The text of a path in a tree."""
    if not path.startswith(b'"'):
        try:
            return path.decode("utf-8")
        except UnicodeDecodeError:
            pass  # quoted below
    return f'"{"".join(map(quote_byte, path))}"'


def quote_byte(byte: int) -> str:
    """One byte inside the quotes."""
    if byte in LETTERS:
        return "\\" + LETTERS[byte]
    return chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}"


def unquote_path(text: str) -> bytes:
    """The path that `quote_path` made this text from."""
    if not text.startswith('"'):
        return text.encode("utf-8")

    def byte(match: re.Match[str]) -> str:
        escape = match[1]
        return chr(int(escape, 8) if len(escape) > 1 else BYTES[escape])

    return ESCAPE.sub(byte, text[1:-1]).encode("latin-1")
