"""What well-known packages are for: a word that sorts them. A package that is not here is a `library`, or what its section says."""

from collections.abc import Mapping

_SORTED = {
    "web": "actix-web aiohttp angular astro axum bottle django echo express fastapi fastify fiber flask gin hono koa litestar nest next nuxt"
    " preact quart rails react react-dom remix rocket solid-js starlette svelte tornado vue warp @angular/core @nestjs/core gin-gonic/gin",
    "network": "axios fetch grpc grpcio got hyper httpx node-fetch paho-mqtt reqwest requests socket.io tonic trio undici ureq urllib3 ws websockets zeromq",
    "database": "alembic better-sqlite3 bolt cr-sqlite diesel drizzle-orm duckdb knex lmdb mongodb mongoose mysql mysql2 mysqlclient neo4j pg postgres prisma psycopg psycopg2"
    " pymongo redb redis rocksdb rqlite rqlite-rs rusqlite sea-orm sequelize sled sqlalchemy sqlite sqlite3 sqlx tantivy tokio-postgres typeorm @prisma/client",
    "search": "elasticsearch faiss-cpu fts lucene meilisearch qdrant-client sqlite-vec sqlite-vss usearch whoosh chromadb lancedb",
    "machine learning": "anthropic candle candle-core fastembed huggingface-hub jax keras langchain llama-index numpy onnx onnxruntime openai ort pandas polars"
    " scikit-learn scipy sentence-transformers tensorflow tiktoken tokenizers torch transformers",
    "command line": "argparse bubbletea clap click cobra commander console dialoguer docopt indicatif inquirer ink ora prompt-toolkit ratatui rich structopt termcolor textual typer yargs"
    " chalk spf13/cobra colored",
    "serialisation": "attrs bincode borsh json5 marshmallow msgpack msgspec orjson prost protobuf pydantic pyyaml quick-xml ron ruamel.yaml serde serde_json serde_yaml toml tomli yaml zod"
    " ajv js-yaml simd-json ciborium flatbuffers",
    "concurrency": "anyio async-std celery crossbeam dramatiq gevent parking_lot rayon rq smol tokio futures async-trait apscheduler bullmq",
    "parsing": "antlr4 babel chumsky lark logos markdown-it-py nom pest pulldown-cmark pyparsing regex swc syn tree-sitter tree-sitter-language-pack winnow cheerio lxml beautifulsoup4"
    " slang_solidity cairo-lang-parser",
    "version control": "dulwich git2 gitoxide gitpython go-git gix pygit2 simple-git isomorphic-git octocrab",
    "testing": "assert_cmd ava behave catch2 chai coverage criterion cypress googletest hypothesis insta jasmine jest junit mocha mockall nock playwright proptest pytest quickcheck rspec"
    " sinon snforge_std stretchr/testify tempfile testcontainers vitest nox tox pytest-cov @playwright/test forge-std quinn-test wiremock",
    "quality": "black eslint flake8 import-linter isort mypy prettier pre-commit pylint pyright ruff stylelint biome @biomejs/biome clippy golangci-lint husky lint-staged",
    "build": "babel-core bazel bindgen cc cmake cmake-build esbuild gulp hatchling maturin meson ninja parcel pip poetry poetry-core rollup setuptools swc tsup turbo uv vite webpack wheel"
    " build cxx pkg-config scikit-build-core",
    "language": "typescript python node golang go rust ruby openjdk php elixir erlang swift deno bun",
    "observability": "env_logger log loguru opentelemetry pino prometheus-client sentry-sdk slog structlog tracing tracing-subscriber winston zap uber-go/zap",
    "errors": "anyhow eyre color-eyre miette thiserror snafu",
    "security": "argon2 bcrypt cryptography jsonwebtoken oauthlib openssl passlib pyjwt ring rustls sha2 sodium jose ed25519-dalek blake3",
    "containers": "bollard docker dagger dagger-io/dagger kubernetes testcontainers-modules podman helm",
    "infrastructure": "alpine boto3 busybox centos debian distroless fedora nginx pulumi rockylinux scratch terraform traefik ubuntu @aws-sdk/client-s3 envoy haproxy",
    "contracts": "ethers hardhat openzeppelin openzeppelin-contracts starknet viem wagmi web3 foundry solmate dojo alloy snforge solady",
    "templates": "askama handlebars jinja2 liquid mako minijinja mustache tera ejs pug",
    "styles": "bootstrap sass tailwindcss postcss styled-components autoprefixer",
    "platform": "ctypes libc nix platformdirs psutil pywin32 watchdog notify dirs which walkdir ignore windows",
    "time": "chrono dateutil dayjs luxon moment pendulum time date-fns python-dateutil",
    "identifiers": "nanoid ulid uuid",
}  # fmt: skip
_CATEGORIES: Mapping[str, str] = {
    name: category for category, names in _SORTED.items() for name in names.split()
}


def category_of(name: str, fallback: str = "library") -> str:
    """The word for a package by its name: as written, without its scope or host, or without what a binding adds."""
    lowered = name.lower().replace("_", "-")
    tries = (
        name.lower(),
        lowered,
        "/".join(lowered.split("/")[-2:]),
        lowered.rsplit("/", 1)[-1],
        lowered.removeprefix("@types/"),
        lowered.removeprefix("python-"),
        lowered.removeprefix("tree-sitter-")
        and ("tree-sitter" if lowered.startswith("tree-sitter-") else ""),
    )
    return next((_CATEGORIES[one] for one in tries if one in _CATEGORIES), fallback)
