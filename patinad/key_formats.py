"""Keys whose format tells them: what each begins with, and what follows."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A format of key: the literal prefixes it begins with, and a pattern for what follows them."""

    name: str
    prefixes: tuple[bytes, ...]
    rest: bytes


KINDS = (
    Kind("aws", (b"AKIA", b"ASIA", b"ABIA", b"ACCA"), rb"[A-Z0-9]{16}(?![A-Za-z0-9])"),
    Kind("github", (b"ghp_", b"gho_", b"ghu_", b"ghs_", b"ghr_"), rb"[A-Za-z0-9_]{30,}"),
    Kind("github", (b"github_pat_",), rb"[A-Za-z0-9_]{20,}"),
    Kind("gitlab", (b"glpat-", b"gldt-", b"glrt-", b"glptt-", b"glcbt-", b"gloas-"), rb"[\w.-]{20,}"),
    Kind(
        "slack",
        (b"xoxa-", b"xoxb-", b"xoxe-", b"xoxo-", b"xoxp-", b"xoxr-", b"xoxs-", b"xapp-"),
        rb"[\w-]{10,}",
    ),
    Kind("stripe", (b"sk_live_", b"rk_live_", b"sk_test_", b"rk_test_", b"whsec_"), rb"[A-Za-z0-9]{16,}"),
    Kind("google", (b"AIza",), rb"[\w-]{35}"),
    Kind("google", (b"GOCSPX-",), rb"[\w-]{20,}"),
    Kind("google", (b"ya29.",), rb"[\w.-]{20,}"),
    Kind("anthropic", (b"sk-ant-",), rb"[\w-]{20,}"),
    Kind("openai", (b"sk-proj-", b"sk-svcacct-", b"sk-admin-", b"sk-None-"), rb"[\w-]{20,}"),
    Kind("openrouter", (b"sk-or-",), rb"[\w-]{20,}"),
    Kind("openai", (b"sk-",), rb"[A-Za-z0-9]{20,}"),
    Kind("npm", (b"npm_",), rb"[A-Za-z0-9]{36,}"),
    Kind("pypi", (b"pypi-AgE",), rb"[\w-]{30,}"),
    Kind("sendgrid", (b"SG.",), rb"[\w-]{20,24}\.[\w-]{39,50}"),
    Kind("twilio", (b"SK",), rb"[0-9a-f]{32}(?![A-Za-z0-9])"),
    Kind("mailgun", (b"key-",), rb"[0-9a-f]{32}(?![A-Za-z0-9])"),
    Kind("digitalocean", (b"dop_v1_", b"doo_v1_", b"dor_v1_"), rb"[0-9a-f]{40,}"),
    Kind("heroku", (b"HRKU-",), rb"[\w-]{20,}"),
    Kind("huggingface", (b"hf_",), rb"[A-Za-z0-9]{30,}"),
    Kind("telegram", (b":",), rb"(?<=\d{8}:)AA[\w-]{33}(?![\w-])"),
    Kind("shopify", (b"shpat_", b"shpca_", b"shppa_", b"shpss_"), rb"[0-9a-fA-F]{32}"),
    Kind("square", (b"sq0atp-", b"sq0csp-"), rb"[\w-]{22,}"),
    Kind("square", (b"EAAA",), rb"[\w-]{56,}"),
    Kind("databricks", (b"dapi",), rb"[0-9a-f]{32}"),
    Kind("age", (b"AGE-SECRET-KEY-1",), rb"[A-Z0-9]{50,}"),
    Kind("jwt", (b"eyJ",), rb"[\w-]{10,}\.[\w-]{10,}\.[\w-]*"),
    Kind("vault", (b"hvs.", b"hvb.", b"hvr."), rb"[\w-]{20,}"),
    Kind("terraform", (b".atlasv1.",), rb"[\w-]{60,}"),
    Kind("doppler", (b"dp.pt.", b"dp.st.", b"dp.ct."), rb"[A-Za-z0-9]{40,}"),
    Kind("grafana", (b"glc_", b"glsa_"), rb"[A-Za-z0-9+/_]{30,}={0,2}"),
    Kind("postman", (b"PMAK-",), rb"[0-9a-f]{24}-[0-9a-f]{34}"),
    Kind("newrelic", (b"NRAK-",), rb"[A-Z0-9]{27}"),
    Kind("linear", (b"lin_api_", b"lin_oauth_"), rb"[A-Za-z0-9]{32,}"),
    Kind("notion", (b"ntn_", b"secret_"), rb"[A-Za-z0-9]{40,}"),
    Kind("docker", (b"dckr_pat_", b"dckr_oat_"), rb"[\w-]{20,}"),
    Kind("rubygems", (b"rubygems_",), rb"[0-9a-f]{48}"),
    Kind("atlassian", (b"ATATT3", b"ATCTT3"), rb"[\w=-]{50,}"),
    Kind("sentry", (b"sntrys_", b"sntryu_"), rb"[A-Za-z0-9+/=_]{40,}"),
    Kind("figma", (b"figd_",), rb"[\w-]{36,}"),
    Kind("groq", (b"gsk_",), rb"[A-Za-z0-9]{40,}"),
    Kind("perplexity", (b"pplx-",), rb"[A-Za-z0-9]{40,}"),
    Kind("xai", (b"xai-",), rb"[A-Za-z0-9]{40,}"),
    Kind("replicate", (b"r8_",), rb"[A-Za-z0-9]{37,}"),
    Kind("tailscale", (b"tskey-",), rb"[a-z]+-[\w-]{20,}"),
    Kind("netlify", (b"nfp_",), rb"[A-Za-z0-9]{36,}"),
    Kind("supabase", (b"sbp_", b"sb_secret_"), rb"[\w-]{30,}"),
    Kind("pulumi", (b"pul-",), rb"[0-9a-f]{40}"),
    Kind("planetscale", (b"pscale_tkn_", b"pscale_pw_"), rb"[\w.-]{32,}"),
)
