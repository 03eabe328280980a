"""Whether a value looks like a secret: drawn by chance, or typed as a password, and no name or placeholder."""

import base64
import binascii
import math
import re
from collections import Counter

_PLACEHOLDER = re.compile(
    rb"\A\$\w|\$[({]|<[\w -]{1,40}>|\{[^{}]{0,40}\}|\[[\w:-]{1,40}\]|%[(s]|\.\.\.|\*{3}|xxxx|://"
    rb"|example|change_?me|placeholder|your|dummy|redacted|environ|getenv",
    re.IGNORECASE,
)
# Names of things: words with separators and a trailing number, paths, versions, dates.
_NAME = re.compile(
    rb"[~A-Za-z._/:-]*+\d{0,2}|[~.]?/.*|[A-Za-z]:\\.*|v?\d+(?:\.\d+)+|[\d.:_-]+|\d{4}-\d\d-\d\d[T ].*"
)
# What a variable or a module is called: words joined with _ . -, and one number at most, at the end of one of them.
_ONE_NUMBER = re.compile(rb"[A-Za-z_.-]*\d{0,3}(?:[_.-][A-Za-z_.-]*)?")
_CREDENTIAL = re.compile(rb"pass|pwd|secret|token|key|user|admin|test", re.IGNORECASE)
_HEX = re.compile(rb"(?:0x)?[0-9a-f]{16,}|(?:0x)?[0-9A-F]{16,}")
_STEPS = re.compile(rb"[a-z](?=[A-Z0-9])|[A-Z](?=\d)|\d(?=[A-Za-z])")
_CAPITALISED = re.compile(rb"[A-Z][a-z]{3,}")
_NUMBERS = re.compile(rb"\d+")
_LETTER = re.compile(rb"[A-Za-z]")
_DIGIT_OR_SIGN = re.compile(rb"\d|(?<=\w)[!@#^&*?]")
_RUNS = re.compile(rb"[a-z]+|[A-Z]+|[0-9]+")
_SEPARATORS = bytes(c for c in range(256) if not (c < 128 and chr(c).isalnum()))


def is_password(value: bytes) -> bool:
    """Six or more characters, letters mixed with digits or signs, and neither a placeholder nor a name."""
    if len(value) < 6 or _PLACEHOLDER.search(value) or _HEX.fullmatch(value):
        return is_key(value)
    if _NAME.fullmatch(value):
        return value.isalnum() and value[-1:].isdigit() and not _CREDENTIAL.match(value)
    return _LETTER.search(value) is not None and _DIGIT_OR_SIGN.search(value) is not None


def is_name(value: bytes) -> bool:
    """Whether code might well call something so."""
    return _ONE_NUMBER.fullmatch(value) is not None


def is_key(value: bytes) -> bool:
    """Twelve or more characters that look drawn by chance, and no placeholder."""
    return len(value) >= 12 and not _PLACEHOLDER.search(value) and looks_random(value)


def is_plainly_key(value: bytes) -> bool:
    """Sixteen or more characters that can hardly be anything but a key, wherever they stand."""
    return (
        len(value) >= 16
        and is_key(value)
        and (_is_hex(value) or len(value) / len(_STEPS.findall(value)) <= 6)
    )


def looks_random(value: bytes) -> bool:
    """Whether letters and digits alternate as they do not in names, and few characters recur."""
    if _is_hex(value):
        return True
    words = sum(map(len, _CAPITALISED.findall(value)))
    if len(_NUMBERS.findall(value)) <= 1 and words >= 0.4 * len(value):  # Ed25519PrivateKey
        return False
    entropy = _entropy(value)
    # Of 62 letters and digits, runs of one class are 1.6 long on average; in names of many words, 2.5 and more.
    runs = _RUNS.findall(value.translate(None, _SEPARATORS))
    if len(runs) >= 6 and sum(map(len, runs)) <= 2.1 * len(runs) and entropy >= 3:
        return True
    return not _NAME.fullmatch(value) and len(_STEPS.findall(value)) >= 3 and entropy >= 2.8


def is_basic(value: bytes) -> bool:
    """Whether it decodes to `user:password`."""
    try:
        decoded = base64.b64decode(value, validate=True)
    except binascii.Error:
        return False
    return b":" in decoded and decoded.isascii()


def _is_hex(value: bytes) -> bool:
    """Whether it is a number of 64 bits or more, and not a round one."""
    return _HEX.fullmatch(value) is not None and _entropy(value) >= 2.5 and not value.isdigit()


def _entropy(value: bytes) -> float:
    """Shannon's, in bits a character."""
    return -sum(n / len(value) * math.log2(n / len(value)) for n in Counter(value).values())
