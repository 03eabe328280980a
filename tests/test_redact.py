"""What is a secret, what only looks like one, and the laws of taking them out."""

import base64
import random
import string
import sysconfig
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from patinad.redact import VERSION, is_credential_path, redact, redact_bytes

# Built from parts, so that no scanner takes this file for a leak.
HEX = "0123456789abcdef"
MIXED = "aZ3kQ9xW7mB2nC5vD8fG1hJ4lP6rT0yU" * 4
UPPER = "Q3Z7K2M5X4P6R8T9" * 5


def mixed(length: int) -> str:
    return MIXED[:length]


def hexadecimal(length: int) -> str:
    return (HEX * 8)[3 : length + 3]


KEYS = {
    "aws": ["AKIA" + UPPER[:16], "ASIA" + UPPER[:16]],
    "github": [p + "_" + mixed(36) for p in ("ghp", "gho", "ghu", "ghs", "ghr")]
    + ["github" + "_pat_" + mixed(22) + "_" + mixed(59), "ghp" + "_" + "a" * 36],
    "gitlab": ["glpat" + "-" + mixed(20)],
    "slack": ["xoxb" + "-123456789012-123456789012-" + mixed(24), "xapp" + "-1-A0123-456-" + hexadecimal(64)],
    "stripe": ["sk" + "_live_" + mixed(24), "rk" + "_live_" + mixed(24), "whsec" + "_" + mixed(32)],
    "google": ["AIza" + mixed(35), "GOCSPX" + "-" + mixed(28), "ya29" + "." + mixed(60)],
    "anthropic": ["sk" + "-ant-api03-" + mixed(90)],
    "openai": ["sk" + "-proj-" + mixed(48), "sk" + "-" + mixed(48), "sk" + "-svcacct-" + mixed(30)],
    "openrouter": ["sk" + "-or-v1-" + hexadecimal(64)],
    "npm": ["npm" + "_" + mixed(36)],
    "pypi": ["pypi" + "-AgEIcHlwaS5vcmc" + mixed(60)],
    "sendgrid": ["SG" + "." + mixed(22) + "." + mixed(43)],
    "twilio": ["SK" + hexadecimal(32)],
    "mailgun": ["key" + "-" + hexadecimal(32)],
    "digitalocean": ["dop" + "_v1_" + hexadecimal(64)],
    "heroku": ["HRKU" + "-" + mixed(36)],
    "huggingface": ["hf" + "_" + mixed(34)],
    "shopify": ["shpat" + "_" + hexadecimal(32), "shpss" + "_" + hexadecimal(32)],
    "square": ["sq0atp" + "-" + mixed(22), "EAAA" + mixed(60)],
    "databricks": ["dapi" + hexadecimal(32)],
    "age": ["AGE-SECRET" + "-KEY-1" + UPPER[:58]],
    "jwt": ["eyJ" + "hbGciOiJIUzI1NiJ9." + "eyJ" + "zdWIiOiIxMjM0In0." + mixed(43)],
    "vault": ["hvs" + "." + mixed(90)],
    "terraform": [mixed(14) + ".atlas" + "v1." + mixed(67)],
    "doppler": ["dp.pt" + "." + mixed(43)],
    "grafana": ["glsa" + "_" + mixed(32) + "_" + hexadecimal(8)],
    "postman": ["PMAK" + "-" + hexadecimal(24) + "-" + hexadecimal(34)],
    "newrelic": ["NRAK" + "-" + UPPER[:27]],
    "linear": ["lin" + "_api_" + mixed(40)],
    "notion": ["ntn" + "_" + mixed(46), "secret" + "_" + mixed(43)],
    "docker": ["dckr" + "_pat_" + mixed(27)],
    "rubygems": ["rubygems" + "_" + hexadecimal(48)],
    "atlassian": ["ATATT3" + mixed(100)],
    "sentry": ["sntrys" + "_" + mixed(60)],
    "figma": ["figd" + "_" + mixed(40)],
    "groq": ["gsk" + "_" + mixed(52)],
    "perplexity": ["pplx" + "-" + mixed(48)],
    "xai": ["xai" + "-" + mixed(80)],
    "replicate": ["r8" + "_" + mixed(37)],
    "tailscale": ["tskey" + "-auth-" + mixed(12) + "-" + mixed(32)],
    "netlify": ["nfp" + "_" + mixed(36)],
    "supabase": ["sbp" + "_" + hexadecimal(40)],
    "pulumi": ["pul" + "-" + hexadecimal(40)],
    "planetscale": ["pscale" + "_tkn_" + mixed(43)],
    "discord": ["M" + mixed(25) + "." + mixed(6) + "." + mixed(38)],
}
PASSWORD = "hu" + "nter2" + "xy"
RANDOM = mixed(32)
BASIC = base64.b64encode(b"ada:" + PASSWORD.encode()).decode()

# What is around the secret, and the kind it is found as; S stands for the secret.
FRAMES = [
    ("postgres://ada:S@db.example.org:5432/app", PASSWORD, "url-password"),
    ("redis://:S@localhost/0", "pw", "url-password"),
    ("mongodb+srv://ada:S@cluster0.example.net", "p@ss:w?rd", "url-password"),
    ("git clone https://S@github.com/ada/engine", RANDOM, "url-token"),
    ("https://S:x-oauth-basic@github.com/ada/engine", RANDOM, "url-token"),
    ("https://hooks.slack.com/services/S", "T01234567/B01234567/" + mixed(24), "webhook"),
    ("https://discord.com/api/webhooks/S", "123456789012345678/" + mixed(68), "webhook"),
    ("bot 123456789S", ":AA" + mixed(33), "telegram"),
    ("Authorization: Bearer S", RANDOM, "authorization"),
    ("curl -H 'authorization: bearer S' localhost", RANDOM, "authorization"),
    ("Authorization: Basic S", BASIC, "authorization"),
    ('password = "S"', PASSWORD, "password"),
    ("password='S'", "S3cr" + "3t!", "password"),
    ("DB_PASSWORD=S", PASSWORD, "password"),
    ("export PGPASSWORD=S\n", "hu" + "nter2", "password"),
    ("db_password: S", "Tr0ub4" + "dor&3Xy9", "password"),
    ("mysql --password=S -u root", "x9K2m4" + "Q7", "password"),
    ("login --password S", PASSWORD, "password"),
    ('{"password": "S"}', PASSWORD, "password"),
    (r'"{\"password\": \"S\"}"', PASSWORD, "password"),
    ("<password>S</password>", PASSWORD, "password"),
    ("define('DB_PASSWORD', 'S');", PASSWORD, "password"),
    ("'password' => 'S',", PASSWORD, "password"),
    ('String dbPassword = "S";', PASSWORD, "password"),
    ('const PASSWORD: &str = "S";', PASSWORD, "password"),
    ('passwd := "S"', PASSWORD, "password"),
    ('config["password"] = "S"', PASSWORD, "password"),
    ('if password == "S":', PASSWORD, "password"),
    ("password: 'S'", "pa$$" + "w0rd{9(x", "password"),
    ('client_secret: "S"', RANDOM, "secret"),
    ("aws_secret_access_key = S", mixed(20) + "/" + mixed(10) + "+" + mixed(8), "secret"),
    ('"SecretAccessKey": "S"', mixed(40), "secret"),
    ("AccountName=a;AccountKey=S;EndpointSuffix=core", mixed(86) + "==", "secret"),
    ("HEROKU_API_KEY=S", "1a2b3c4d-5e6f-4a8b-9c0d-1e2f3a4b5c6d", "secret"),
    ("api_key = 'S'", RANDOM, "secret"),
    ('apiKey: "S",', hexadecimal(32), "secret"),
    ("X-Api-Key: S", RANDOM, "secret"),
    ("https://example.org/a?access_token=S&b=1", RANDOM, "secret"),
    ("//registry.example.org/:_authToken=S", RANDOM, "secret"),
    ('token = os.environ.get("TOKEN", "S")', RANDOM, "secret"),
    ('key = SecretStr("x"); auth_token = SecretStr("S")', RANDOM, "secret"),
    ('let token: Option<String> = Some("S".into());', RANDOM, "secret"),
    ("the token is S, keep it", RANDOM, "secret"),
    ("x-api-key-S", "sk" + "-proj-" + mixed(48), "openai"),
    ("Rotate the api key S after the leak", RANDOM, "secret"),
    ("Drop the leaked token (S)", hexadecimal(40), "secret"),
    ('#define API_KEY "S"', RANDOM, "secret"),
    ("Authorization: token S", hexadecimal(40), "secret"),
    ('<add key="ApiKey" value="S" />', RANDOM, "secret"),
    ("- name: DB_PASSWORD\n  value: S\n", "x9K2m4" + "Q7", "password"),
    ("connect(user=a, token=S)", RANDOM, "secret"),
    ("sshpass -p S ssh host", "x9K2m4" + "Q7", "password"),
    ("The password is S.", "Winter" + "2024!", "password"),
]

CLEAN = [
    *(
        "password",
        "A name alone: password, secret, token, api_key.",
        "password = get_password()",
        "token: str",
    ),
    *(
        'password = "changeme"',
        'token = "<token>"',
        "token = ${TOKEN}",
        'api_key = "xxxx-xxxx-xxxx"',
        "password = None",
    ),
    *(
        'token = os.environ["API_TOKEN_2"]',
        'secret = os.getenv("S3_SECRET_KEY")',
        "password: hunter",
        "password=md5_sum",
        "token = utf8_token",
        "pass it to `suffix=`",
        "private_key: PKCS7PrivateKeyTypes | None",
        "token_type: XetTokenType,",
        '"EXPASS", "*EXPORT", "EXPROFILE"',
        "token = tokens[i1]",
    ),
    *(
        'const token = "your-token-1a2B3c4D5e"',
        "password=password1)",
        "for token in tokenize(line):",
        "secret = None",
    ),
    *('token_url = "https://example.org/oauth2/token"', 'KEY = "k1v2x3"', 'sort_key = "a1b2c3d4e5f6g7h8"'),
    *("commit 0123456789abcdef0123456789abcdef01234567", "sha512-" + MIXED, "postgres://localhost:5432/db"),
    *(
        "postgres://ada:${PASSWORD}@host/db",
        'f"redis://{user}:{password}@{host}"',
        "ssh://git@github.com/ada/x.git",
    ),
    *(
        "https://example.org/@scope/package",
        "pass `copy=False` to it",
        "basic authentication",
        "Basic dGhpcyBpcyB0ZXh0",
    ),
    *(
        "bearer authentication-scheme-of-the-thing",
        "task-oriented-programming-for-everyone",
        "risk_assessment_" * 3,
    ),
    *(
        "-----BEGIN CERTIFICATE-----",
        "starts_with('-----BEGIN RSA " + "PRIVATE KEY-----')",
        "passphrase: bool = False",
    ),
    *(
        '"client_secret_basic", "client_secret_post"',
        'password = getpass("Password: ")',
        "tokenizer = AutoTokenizer()",
    ),
    *(
        'MovedAttribute("HTTPPasswordMgr", "urllib2", "urllib.request")',
        'password.encode("latin1")',
        "pwd=/home/u1/b2c3",
    ),
]


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind, keys in KEYS.items() for key in keys])
@pytest.mark.parametrize("around", ["{}", "x = '{}'", "see {}.\n", r"a\n{}\n", "url?k={}&v=1", "a-{}"])
def test_a_key_of_a_known_format_is_redacted(kind: str, key: str, around: str) -> None:
    text = around.format(key)
    redacted = redact(text)
    assert f"[redacted:{kind}]" in redacted
    assert key[-16:] not in redacted


@pytest.mark.parametrize(("frame", "secret", "kind"), FRAMES)
def test_a_secret_is_found_by_what_is_around_it(frame: str, secret: str, kind: str) -> None:
    before, after = frame.split("S", 1) if frame.count("S") == 1 else _around(frame)
    assert redact(before + secret + after) == f"{before}[redacted:{kind}]{after}"


def _around(frame: str) -> tuple[str, str]:
    """Split at the S that stands alone."""
    for i, letter in enumerate(frame):
        neighbours = frame[i - 1 : i] + frame[i + 1 : i + 2]
        if letter == "S" and not any(n.isalpha() or n == "_" for n in neighbours):
            return frame[:i], frame[i + 1 :]
    raise AssertionError(frame)


@pytest.mark.parametrize("text", CLEAN)
def test_what_only_looks_like_a_secret_stays(text: str) -> None:
    assert redact(text) is text


def private_key(kind: str, *, line: str = "\n", ends: bool = True) -> str:
    lines = [f"-----BEGIN {kind}PRIVATE KEY-----", *[mixed(64)] * 5, mixed(20) + "=="]
    return line.join([*lines, f"-----END {kind}PRIVATE KEY-----"] if ends else lines)


@pytest.mark.parametrize("kind", ["", "RSA ", "EC ", "DSA ", "OPENSSH ", "ENCRYPTED "])
@pytest.mark.parametrize("line", ["\n", "\r\n", r"\n", '\\n"\n    "', "\n    "])
@pytest.mark.parametrize("ends", [True, False])
def test_a_private_key_goes_and_its_lines_keep_their_number(kind: str, line: str, ends: bool) -> None:
    text = f"before = 1\nkey = '''{private_key(kind, line=line, ends=ends)}'''\nafter = 2\n"
    redacted = redact(text)
    assert mixed(16) not in redacted
    assert redacted.count("\n") == text.count("\n")
    assert redacted.splitlines()[-1] == "after = 2"


def test_a_pgp_block_and_a_putty_key_go() -> None:
    pgp = "-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n" + (mixed(64) + "\n") * 9
    putty = (
        "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: k\nPrivate-Lines: 8\n"
        + (mixed(64) + "\n") * 8
    )
    assert mixed(16) not in redact(pgp + "-----END PGP PRIVATE KEY BLOCK-----\n")
    assert mixed(16) not in redact(putty + "Private-MAC: " + hexadecimal(40) + "\n")


def test_constants_that_name_the_frame_of_a_key_leave_the_code_between_them() -> None:
    begin, end = "-----BEGIN RSA " + "PRIVATE KEY-----", "-----END RSA " + "PRIVATE KEY-----"
    text = f'BEGIN = "{begin}"\n\ndef read(text):\n    return text.split(BEGIN)\n\nEND = "{end}"\n'
    assert redact(text) is text


def test_bytes_of_no_encoding_pass() -> None:
    source = b"caf\xe9 = '\xff\xfe'\npassword = '" + PASSWORD.encode() + b"\xff'\n"
    assert redact_bytes(source) == b"caf\xe9 = '\xff\xfe'\npassword = '[redacted:password]'\n"


def test_clean_text_is_the_same_object() -> None:
    source = b"def add(a: int, b: int) -> int:\n    return a + b\n"
    assert redact_bytes(source) is source


@pytest.mark.parametrize(
    "path",
    [
        *(
            ".env",
            "app/.env.production",
            ".envrc",
            "deploy/prod.env",
            "server.pem",
            "tls/server.KEY",
            "id_rsa",
        ),
        *("id_ed25519", "keys/id_ed25519.pub", "id_deploy", ".npmrc", ".pypirc", ".netrc", "credentials"),
        *(
            ".aws/credentials",
            "credentials.json",
            "store.p12",
            "store.pfx",
            "a.keystore",
            "a.jks",
            "home/.ssh/config",
        ),
        *("secrets.yaml", "main.tfvars", ".git-credentials", ".pgpass", "putty.ppk"),
    ],
)
def test_credential_files_are_known_by_name(path: str) -> None:
    assert is_credential_path(path)


@pytest.mark.parametrize(
    "path",
    [
        "id_map.py",
        "src/id_generator.rs",
        "keys.py",
        "environment.py",
        "env.py",
        "secrets.py",
        "README.md",
        "monkey.c",
    ],
)
def test_source_files_are_not(path: str) -> None:
    assert not is_credential_path(path)


def test_the_version_is_short_and_printable() -> None:
    assert len(VERSION) == 16
    assert set(VERSION) <= set(string.hexdigits)


PIECES = st.sampled_from(
    [
        *(key for keys in KEYS.values() for key in keys),
        *(
            "password",
            "token",
            "api_key",
            "Bearer ",
            "Basic ",
            "passwd",
            "secret",
            "://",
            "--",
            "\\n",
            "[redacted:x]",
        ),
        *(
            "=",
            ":",
            " ",
            '"',
            "'",
            "`",
            "\n",
            "\\",
            "@",
            "/",
            ",",
            "(",
            ")",
            "<",
            ">",
            "_",
            "-",
            ".",
            "[",
            "]",
            "é",
            "\ud800",
        ),
        *(
            PASSWORD,
            RANDOM,
            BASIC,
            "-----BEGIN " + "PRIVATE KEY-----",
            "-----END " + "PRIVATE KEY-----",
            mixed(64),
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=14).map("".join))


@given(TEXTS)
@example("a://" + RANDOM + ":x@y")
def test_redacting_twice_changes_nothing_more(text: str) -> None:
    once = redact(text)
    assert redact(once) == once
    assert once.count("\n") == text.count("\n")


@given(st.one_of(st.binary(), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_bytes_keep_their_lines_and_redact_once(source: bytes) -> None:
    once = redact_bytes(source)
    assert redact_bytes(once) == once
    assert once.count(b"\n") == source.count(b"\n")


# Each would take minutes, were any search quadratic: the timeout of the suite is the assertion.
@pytest.mark.parametrize(
    "piece",
    [
        *(
            "eyJ-",
            "eyJ",
            "sk-",
            "sk-ant-",
            "ghp_",
            "SG.",
            "password=",
            "password='",
            'pass="',
            "token: ",
            "key=\\\\'",
        ),
        *(
            "://",
            "://a:",
            "http://a:b@",
            "-----BEGIN " + "PRIVATE KEY-----",
            "-----BEGIN " + "PRIVATE KEY-----\naaaaaaaaaaaaaaaaaaa",
        ),
        *(
            "a",
            "_",
            "-",
            "A0",
            ".",
            " ",
            "\n",
            "passpass",
            "secret\t",
            "token(",
            "sk-" + "M" * 24 + "password--",
            "bearer ",
            "basic abcdefgh",
            "api_key:a",
            ":AA",
        ),
        *(
            'password = "a',
            "password = \\\\\\\\",
            "MNOMNOMNOMNOMNOMNOMNOMNOMNO.",
            "token=token",
            "Private-MAC: ",
            "[redacted:",
        ),
    ],
)
def test_a_third_of_a_megabyte_of_anything_is_linear(piece: str) -> None:
    source = (piece * (333_333 // len(piece))).encode()
    assert redact_bytes(redact_bytes(source)).count(b"\n") == source.count(b"\n")


# The standard library is real source that nobody wrote for us, and it holds no secret.
def test_clean_source_stays_clean() -> None:
    lines, touched = 0, []
    for path in sorted(Path(sysconfig.get_path("stdlib")).glob("*.py")):
        source = path.read_bytes()
        before, after = source.split(b"\n"), redact_bytes(source).split(b"\n")
        assert len(before) == len(after)
        lines += len(before)
        touched += [old for old, new in zip(before, after, strict=True) if old != new]
    assert lines > 50_000
    # What is left: URLs in documentation that show where a password would stand.
    assert len(touched) <= lines / 1000, touched
    assert all(b"://" in line for line in touched), touched


@pytest.mark.parametrize(("length", "share"), [(16, 0.9), (20, 0.92), (32, 0.97), (40, 0.98)])
def test_random_keys_beside_a_credential_word_are_found(length: int, share: float) -> None:
    chance = random.Random(length)
    keys = ["".join(chance.choices(string.ascii_letters + string.digits, k=length)) for _ in range(500)]
    for frame in ('token = "{}"', "api_key: {}", "SECRET={}", "Bearer {}", "the token {} leaked"):
        found = sum(key not in redact(frame.format(key)) for key in keys)
        assert found >= share * len(keys), frame
