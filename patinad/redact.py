"""Secrets out, before anything is stored, embedded or logged.

Three searches over the bytes of a text find what is secret; clean source costs little, since each begins with
searches that run in C (some 100 MB/s together):

- **keys of known formats**: long words that hold one of the prefixes of `KINDS`;
- **frames**: private key blocks and URLs with a password or a token in them;
- **values beside a credential word** (`password = "..."`, `API_KEY=...`, `Authorization: Bearer ...`) that look
  drawn by chance or typed as a password. A name alone is no secret, nor is a call, a placeholder or a variable.

What is found becomes `[redacted:<kind>]`. Lines keep their numbers, and redacting twice changes nothing more.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from itertools import islice, zip_longest
from pathlib import Path
from typing import NamedTuple

from patinad import key_formats, likeness
from patinad.key_formats import KINDS
from patinad.likeness import is_basic, is_key, is_name, is_password, is_plainly_key, looks_random

# Part of every cached fact's key: whatever changes here makes what was extracted before be extracted again.
VERSION = hashlib.sha256(
    b"".join(Path(file).read_bytes() for file in (__file__, key_formats.__file__, likeness.__file__))
).hexdigest()[:16]


class Span(NamedTuple):
    """Where a secret stands, in bytes."""

    start: int
    end: int
    kind: str


# Words of letters, digits, _ and -. Every format has one of 20 or more, and its prefix begins it, stands just
# before it (those that end in . or :), or follows a - in it.
_LONG_WORD = b"w" * 20
_WORD_MASK = bytes(ord("w") if (chr(c).isalnum() and c < 128) or c in b"_-" else ord(" ") for c in range(256))
_PREFIXES = {prefix: kind for kind in KINDS for prefix in kind.prefixes}
_REST = {prefix: re.compile(kind.rest) for prefix, kind in _PREFIXES.items()}
_BEFORE = tuple(prefix for prefix in _PREFIXES if prefix[-1:] in b".:")
_WITHIN = b"|".join(re.escape(p) for p in sorted(_PREFIXES, key=len, reverse=True) if p not in _BEFORE)
_AT_START = re.compile(rb"(?:(?<=\\)[nrt])?(?P<prefix>%s)" % _WITHIN)
_INSIDE = re.compile(rb"-(?=(?P<prefix>%s))" % _WITHIN)
# Discord's tokens have no prefix: an encoded number, a time and a signature, joined with dots.
_DISCORD = re.compile(rb"[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,40}")

_KEY_BEGIN = re.compile(
    rb"-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d:"
)
_KEY_END = re.compile(
    rb"-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----|Private-MAC: *[0-9a-f]*"
)
_KEY_BODY = re.compile(rb"[A-Za-z0-9+/=]{16,}")
_KEY_LINES = re.compile(rb"(?:[\s\"'\\,+nr]{0,40}+[A-Za-z0-9+/=]{16,}+)++")

_USER_INFO = re.compile(rb"([^\s/:@\"'<>`\\\[]*+)(:[^\s/\"'<>`\\]*)?@(?=[\w.\[$%{-])")
_WEBHOOK = re.compile(
    rb"(?:hooks\.slack\.com/(?:services|workflows)/|(?:canary\.|ptb\.)?discord(?:app)?\.com/api/webhooks/)([\w/-]{20,})"
)

# What is looked for in the text with capitals lowered and - turned to _.
_LOWERED = bytes(c + 32 if 65 <= c <= 90 else ord("_") if c == ord("-") else c for c in range(256))
_CREDENTIAL_WORDS = (b"pass", b"pwd", b"secret", b"token", b"key", b"credential", b"bearer", b"basic")
_OWNER_OF_KEY = re.compile(
    rb"(?:api|access|secret|private|auth|encrypt|encryption|sign|signing|master|account|client|service|app|deploy"
    rb"|license|consumer|storage|webhook|hmac|aes|session|admin|shared|subscription)[_ ]?\Z"
)
_AUTHORIZATION = re.compile(rb"(?:bearer|basic)[ \t]{1,4}(?P<value>[A-Za-z0-9+/=_.~-]{8,})", re.IGNORECASE)
# The rest of the name, what joins it to the value, and the value: quoted, perhaps inside one call, or bare.
_ASSIGNED = re.compile(
    rb"""
    (?P<tail>[A-Za-z0-9_-]{0,24}+) (?:\\{0,4}["'`])? [\])]{0,2} (?P<space>[ \t]{0,16}+)
    (?P<join> (?: :[ \t]{0,4}[\w.&<>\[\]|'?]{1,32}[ \t]{0,4} )? (?: => | := | [!=]?={1,2} )
            | [ \t,]{0,4} (?: \r?\n[ \t]{0,40} )? ["']?[vV]alue["']? [ \t]{0,4} [:=]
            | : (?!:) | , | \( | > | (?<=[ \t])(?:is|was|to|-p)(?=[ \t]) | (?<=[ \t]) )
    [ \t]{0,16}+ (?: \\?\r?\n[ \t]{0,40}+ )?
    (?: (?P<call>[\w.:]{1,40}\()? [A-Za-z@$]{0,2} (?P<quote>\\{0,4}["'`]) (?P<quoted>\S+?) (?P=quote)
      | (?P<bare>(?:[^\s"'`;,()<>{}\[\]&|\\]|&(?!\w{1,40}=|&))++) (?= \Z | [\s;&|<"'`\\)\]},] ) )
    """,
    re.VERBOSE,
)
_CREDENTIAL_FILE = re.compile(
    r"""
      \.env.* | credentials.* | kubeconfig | _netrc | secrets\.(?:json|toml|ya?ml) | service[-_]account.*\.json
    | \.(?:npmrc|pypirc|netrc|pgpass|my\.cnf|htpasswd|dockercfg|git-credentials)
    | .*\.(?:env|pem|key|p12|pfx|jks|keystore|ppk|kdbx|gpg|tfvars|tfstate)
    """,
    re.VERBOSE | re.DOTALL,
)
_SSH_KEY_SUFFIXES = frozenset({"", "pub", "old", "bak", "backup", "orig", "save", "key", "pem", "txt", "ppk"})


def redact(text: str) -> str:
    """`text` with its secrets replaced by `[redacted:<kind>]`; it keeps its number of lines. Idempotent."""
    source = text.encode("utf-8", "surrogatepass")
    redacted = redact_bytes(source)
    return text if redacted is source else redacted.decode("utf-8", "surrogatepass")


def redact_bytes(source: bytes) -> bytes:
    """The same for bytes of any encoding that extends ASCII; what is clean comes back as the same object."""
    # Taking one secret away can lay another bare. Each round removes bytes that are in no marker, so rounds end;
    # and since the last one finds nothing, redacting the outcome again changes nothing.
    while spans := _merged([*_known_keys(source), *_framed(source), *_assigned(source)]):
        pieces, done = [], 0
        for start, end, kind in spans:
            newlines = source.count(b"\n", start, end)
            pieces += [source[done:start], b"[redacted:%s]" % kind.encode(), b"\n" * newlines]
            done = end
        source = b"".join([*pieces, source[done:]])
    return source


def is_credential_path(path: str) -> bool:
    """Whether a file's name says that it holds credentials; such a file is not indexed at all.

    `id_*` means keys of ssh: a name with the suffix of a source file (`id_map.py`) is not meant.
    """
    folder, _, name = path.lower().rpartition("/")
    if folder.rpartition("/")[2] == ".ssh":
        return True
    if name.startswith("id_"):
        return name.partition(".")[2] in _SSH_KEY_SUFFIXES
    return _CREDENTIAL_FILE.fullmatch(name) is not None


def _merged(spans: list[Span]) -> list[Span]:
    """The spans in order, those that overlap made one; the first found gives its kind."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda s: s.start):
        if merged and span.start < merged[-1].end:
            merged[-1] = merged[-1]._replace(end=max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _known_keys(source: bytes) -> Iterator[Span]:
    """Keys of the formats in KINDS."""
    mask = source.translate(_WORD_MASK)
    start = mask.find(_LONG_WORD)
    while start >= 0:
        end = mask.find(b" ", start)
        end = len(source) if end < 0 else end
        if span := _key_in(source, start, end):
            yield span
            end = span.end
        start = mask.find(_LONG_WORD, end)


def _key_in(source: bytes, start: int, end: int) -> Span | None:
    """The first key in the long word from `start` to `end`, or just around it."""
    first = _AT_START.match(source, start, end)
    if first and (span := _key_at(source, first.end(), first["prefix"])):
        return span
    if source[start - 1 : start] in (b".", b":") and source.endswith(_BEFORE, 0, start):
        before = next(prefix for prefix in _BEFORE if source.endswith(prefix, 0, start))
        if span := _key_at(source, start, before):
            return span
    # A few tries a word keep this linear: a megabyte of `eyJ-eyJ-eyJ-` is one word.
    if source.find(b"-", start, end) >= 0:
        for hit in islice(_INSIDE.finditer(source, start, end), 4):
            if span := _key_at(source, hit.end("prefix"), hit["prefix"]):
                return span
    if source.startswith(b".", end) and (discord := _DISCORD.search(source, max(start, end - 28), end + 80)):
        return Span(*discord.span(), "discord")
    return None


def _key_at(source: bytes, rest_starts: int, prefix: bytes) -> Span | None:
    """The key that begins with `prefix`, if what follows it is the rest of one."""
    rest = _REST[prefix].match(source, rest_starts)
    return Span(rest_starts - len(prefix), rest.end(), _PREFIXES[prefix].name) if rest else None


def _framed(source: bytes) -> Iterator[Span]:
    """Private key blocks; passwords, tokens and webhooks in URLs."""
    if b"PRIVATE KEY" in source or b"PuTTY-User-Key" in source:
        yield from _private_keys(source)
    at = source.find(b"://")
    while at >= 0:
        if match := _USER_INFO.match(source, at + 3):
            user, password = match[1], (match[2] or b"")[1:]
            if password and not _is_template(password):
                yield Span(match.start(2) + 1, match.end(2), "url-password")
            if len(user) >= 16 and looks_random(user):
                yield Span(match.start(1), match.end(1), "url-token")
        elif (match := _WEBHOOK.match(source, at + 3)) and any(c in b"0123456789" for c in match[1]):
            yield Span(match.start(1), match.end(1), "webhook")
        at = source.find(b"://", at + 3)


def _is_template(password: bytes) -> bool:
    """Whether a URL's password is put in later: `${PASSWORD}`, `%s`, `<password>`, `***`, our own marker, or none is needed."""
    return password[:1] in b"${<%[(" or not password.strip(b"*x.") or password == b"x-oauth-basic"


def _private_keys(source: bytes) -> Iterator[Span]:
    """From BEGIN to END where a key's lines lie between; a block that was cut off goes as far as its lines do."""
    begins = list(_KEY_BEGIN.finditer(source))
    for begin, following in zip_longest(begins, begins[1:]):
        limit = following.start() if following else len(source)
        end = _KEY_END.search(source, begin.end(), limit)
        body = source[begin.end() : end.start()] if end else b""
        if end and 2 * sum(map(len, _KEY_BODY.findall(body))) > len(body):
            yield Span(begin.start(), end.end(), "private-key")
        elif lines := _KEY_LINES.match(source, begin.end(), limit):
            yield Span(begin.start(), lines.end(), "private-key")


def _assigned(source: bytes) -> Iterator[Span]:
    """Values beside a credential word."""
    lowered = source.translate(_LOWERED)
    for word in _CREDENTIAL_WORDS:
        find = _authorization if word in (b"bearer", b"basic") else _value_beside
        at = lowered.find(word)
        while at >= 0:
            follows = at + len(word)
            if span := find(word, at, source, lowered):
                if span.kind:
                    yield span
                # A megabyte of `token=token=token=` is one value; it is read once.
                follows = max(follows, span.end if span.end - span.start > 400 else 0)
            at = lowered.find(word, follows)


def _authorization(word: bytes, at: int, source: bytes, _lowered: bytes) -> Span | None:
    """The credentials of an Authorization header."""
    match = _AUTHORIZATION.match(source, at)
    if match is None:
        return None
    found = is_basic(match["value"]) if word == b"basic" else is_key(match["value"])
    return Span(*match.span("value"), "authorization" if found else "")


def _value_beside(word: bytes, at: int, source: bytes, lowered: bytes) -> Span | None:
    """The value that the credential word at `at` introduces; its kind is empty where it is no secret."""
    if word == b"key" and _OWNER_OF_KEY.search(lowered, max(at - 16, 0), at) is None:
        return None  # `sort_key`, and most others
    match = _ASSIGNED.match(source, at + len(word))
    if match is None:
        return None
    kind, is_one = ("password", is_password) if word in (b"pass", b"pwd") else ("secret", is_key)
    value = "quoted" if match["quoted"] is not None else "bare"
    start, end = match.span(value)
    if value == "bare":  # at the end of a sentence
        end = start + len(match["bare"].rstrip(b".:"))
    is_secret = _is_quoted_secret if value == "quoted" else _is_bare_secret
    # .NET's `PublicKeyToken` is none.
    found = not lowered.endswith((b"public", b"public_", b"publickey"), 0, at) and is_secret(
        match, source, at, is_one
    )
    return Span(start, end, kind if found else "")


def _is_quoted_secret(
    match: re.Match[bytes], source: bytes, at: int, is_one: Callable[[bytes], bool]
) -> bool:
    """Whether a value in quotes is one."""
    join, value = match["join"], match["quoted"]
    if match["call"]:
        return is_key(value)
    if join == b",":  # a list of names, or a name and its value
        return is_one(value) and not is_name(value) and not any(sign in value for sign in (b"_", b"."))
    return is_one(value) if join or _is_option(source, at) else is_plainly_key(value)


def _is_bare_secret(match: re.Match[bytes], source: bytes, at: int, is_one: Callable[[bytes], bool]) -> bool:
    """Whether a value without quotes is one: in code it would be a variable, so more is asked of it."""
    join, value = match["join"], match["bare"].rstrip(b".:")
    if join == b",":
        return False
    if join == b">":
        return source.startswith(b"</", match.end()) and is_one(value)
    constant = join == b"=" and not match["space"] and source[at : at + 1].isupper()
    if constant or _is_option(source, at):
        return is_one(value)
    if join in (b"", b"("):
        return is_plainly_key(value)
    return is_one(value) and (looks_random(value) or not is_name(value))


def _is_option(source: bytes, at: int) -> bool:
    """Whether the word at `at` belongs to the name of a command's option: its value follows after a space."""
    before = source[max(at - 40, 0) : at]
    return re.split(rb"[\s\"'`]", before)[-1].startswith(b"--")
