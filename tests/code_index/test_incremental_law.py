"""The main law: what was maintained over any history equals what one scrape of its last commit gives."""

import os
import random
import re
import sqlite3
import sysconfig
import tempfile
from pathlib import Path

import pygit2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.compare import TABLES, contents

from patinad import pipeline

EXAMPLES = 400 if os.environ.get("PATINAD_LONG") else 25

PYTHON_PATHS = (
    "a.py", "b.py", "pkg/__init__.py", "pkg/b.py", "pkg/c.py", "pkg/sub/__init__.py", "pkg/sub/c.py", "lib/b.py",
    "scripts/run", "conftest.py", "pkg/conftest.py", "pkg/test_b.py",
)  # fmt: skip
PYTHON_PARTS = (
    "#!/usr/bin/env python3",
    "import b", "import pkg.b", "import pkg.b as pb", "import pkg", "from pkg import f", "from pkg import b",
    "from pkg.b import f as g, A", "from pkg.b import *", "from . import c", "from .b import A as B, f",
    "from .c import *", "from .. import b", "from pkg.sub import *", "from pkg.sub.c import A", "from os import f",
    "def f(): return g()", "def g(x: A) -> 'B':\n    x.m()\n    return f()", "def g(): pass", "def h(f): f(); g()",
    "def f():\n    def g(): h()\n    g()",
    "class A:\n    def m(self): self.n(); f()\n    def n(self): return self.m()",
    "class A(B):\n    def m(self): super().m(); self.k.m(); self.n()\n    k: 'A' = None",
    "class B:\n    @staticmethod\n    def n(): A.n()\n    def m(self) -> A: return A()",
    "class B(A, b.A): pass", "x = A()\nx.m()\nB().m().n()", "f()", "pkg.b.f(); pb.f(); b.f(); c.f()", "A(); g().m()",
    "LIMIT = 3", "__all__ = ['f', 'A']", "def f(): return A()", "def f(x):\n    from b import g\n    g(); return x",
    "class A:\n    def __init__(self, b: B):\n        self.b = b\n        self.k = f()\n    def m(self):\n        self.b.m(); self.k.n()\n        return self",
    "class C(A, B):\n    def n(self): super().m(); self.m().n()", "for one in f():\n    one.m()", "with A() as a:\n    a.m()",
    "class B:\n    def __enter__(self): return self.m()\n    @property\n    def k(self) -> A: pass", "x: list[A] = []\nx[0].m().n()",
 "try:\n    from b import f\nexcept ImportError:\n    def f(): pass",
    "def broken(:",
    "@pytest.fixture\ndef f(): return A()", "@pytest.fixture\ndef f(f): yield f.m()", "def test_a(f, a): f.m(); a.n(); f().m()",
    "@pytest.fixture(name='a')\ndef g(f): return f", "def f():\n    def g(): return A()\n    return g", "y = f()\ny().m()",
    "class A:\n    def __call__(self) -> B: pass\n    def m(self): return self", "def k(x: A, *y: A): x().n(); y[0].m(); z = f(); z()",
    "def k(c):\n    x = A() if c else B()\n    x.m()",
    "T = TypeVar('T', bound='A')", "T = TypeVar('T', bound=B)", "from b import T", "T = 1",
    "class G(Generic[T]):\n    def m(self) -> T: pass\n    def n(self, x: T): x.m(); self.m().n()", "class H(G[B]):\n    def k(self): self.m().n()",
    "def k(x: H, t: T) -> list[T]: x.m().n(); k(x, t)[0].m(); t.n()", "class B(G[T]):\n    def __iter__(self): yield A()",
    "def k(f: Callable[[], A], q: Queue[B], x):\n    f().m(); q.get().n()\n    if not isinstance(x, A): return\n    x.m(); x.f.n()",
    "class A:\n    def __init__(self, a: A, b: B):\n        self.a, self.b = a, b\n    def m(self): self.a.m(); self.b.n(); {k: f() for k in self}[0].m()",
    "def k(c: type[A]) -> Type[B]: c().m()\ny = k(A)\ny().n()", "async def k(): (await gather(f(), g()))[0].m(); (await wait_for(g(), 1)).n()",
)  # fmt: skip
GO_PATHS = (
    "go.mod",
    "main.go",
    "one/x.go",
    "one/y.go",
    "two/x.go",
    "two/deep/z.go",
    "mod/go.mod",
    "mod/one/x.go",
)
GO_PARTS = (
    "module example.com/r\n", "module example.com/other\n",
    'import "example.com/r/one"\n', 'import t "example.com/r/two"\n', 'import . "example.com/r/one"\n',
    'import "example.com/r/two/deep"\n', 'import "one"\n',
    "package one\n", "package p_test\n", "func take() { q.New().Run(); one.Free() }",
    "type S struct { T; k *one.S }\nfunc (s *S) Run() { s.help(); s.k.Run(); one.New().Run() }",
    "type T struct { n S }\nfunc (t T) help() { t.n.Run(); New() }", "func (s S) help() { free() }",
    "func New() *S { return &S{} }", "func free() { x := New(); x.Run(); t.Free(); deep.Free() }",
    "func Free() { free(); one.Free() }", "func main() { New().Run(); Free() }",
    "type Run struct{ S }\nfunc (r *Run) Run() { r.help(); r.S.Run() }\nfunc take(r *Run, o one.Run) { r.Run(); o.Run(); o.help() }",
    "func keys(m map[T]*S) { for k := range m { k.help() }; for k, v := range m { k.help(); v.Run() } }",
)  # fmt: skip

RUST_PATHS = (
    "Cargo.toml", "src/lib.rs", "src/a.rs", "src/a/b.rs", "src/b.rs", "src/b/mod.rs", "src/k/i.rs", "tests/t.rs",
)  # fmt: skip
RUST_PARTS = (
    '[package]\nname = "one"\n', '[package]\nname = "two"\n',
    "mod a;", "mod b;", "pub use a::S;", "use crate::a::b::f;", "use super::*;", "use crate::a::{self, S as T};", "use one::a::S;",
    "use self::b::f as g;", "pub struct S { t: T }", "pub trait T { fn m(&self) { self.n() } fn n(&self); }",
    "impl T for S { fn n(&self) { self.t.n(); Self::new().m(); } }", "impl S { pub fn new() -> Self { f(); S { t: g() } } }",
    "pub fn f() -> S { S::new() }", "pub fn g() -> T { a::f(); crate::b::f().m() }", "mod k { use super::*; pub fn f() { g(); } }",
    "fn h() { k::f(); f().n(); b::f(); self::a::b::f(); super::f(); }",
    "mod k { pub mod i { use crate::a::S; pub use super::super::g; fn f() { S::new(); g(); } } pub use i::g as z; fn z1() { z(); } }",
    "macro_rules! f { () => {} } fn m1() { f!(); g!(); k::z(); k::i::g(); one::f(); }", "use k::i::*;", "use a::*;",
    "macro_rules! g { () => {} }", "fn m2() { assert_eq!(f().n().m(), S::new()?.m()); assert!(g!(a::f()).m()); }",
    "macro_rules! h { ($($a:expr),*) => { $crate::f($a); $( crate::a::g(&$a).m(); )* }; }", "type R<A, B = S> = k::Q<A, B>;",
    "pub struct W<X> { t: X }", "impl<X: T> W<X> { pub fn g(&self) -> X { self.t.n(); X::n(); self.g().m() } }",
    "pub trait E: T { type K: T; fn e(&self); fn k(&self) -> Self::K { self.k().m(); self.e() } }",
    "impl<X: T> E for X { fn e(&self) { self.m() } }", "fn w(w: W<S>) { w.g().m(); w.t.e(); S::new().e(); w.e(); }",
    "impl<X: E> E for Vec<X> { fn e(&self) { self.e(); self[0].k().n() } }", "impl<X> T for [X] { fn n(&self) { f() } }", "use a::{E, T, W};",
    "impl Add for S { type Output = W<S>; fn add(self, o: S) -> Self::Output { (self + o).g().m() } }", "fn a1(s: S, w: W<S>) { (s + s).g(); w[0].m(); }",
    "impl<X> Iterator for W<X> { type Item = X; fn next(&mut self) -> Option<X> { None } }", "fn e(w: W<S>) { for x in w { x.m(); } w.filter(f).map(|y| y.n()); }",
    "pub fn each<F: Fn(&S) -> W<S>>(f: F) { f().g(); each(|s| s.m()); }", "impl Index<usize> for W<S> { type Output = S; fn index(&self, i: usize) -> &Self::Output { self } }",
    "impl S { const A: Self = Self::new(); fn h(&self) { a::each(|s| s.n()); } }", "impl<X: T> T for Rc<X> { fn n(&self) { (**self).m() } }",
    "pub trait L: Iterator { fn l(self) -> usize { 1 } fn z(self) { self.l(); } }", "impl<I: Iterator> L for I {}", "impl<I> L for Vec<I> {}",
    "pub trait L { fn z(&self) {} fn l(&self); }", "struct I;", "use a::{I, L};", "fn l(v: Vec<S>, w: W<S>) { v.iter().l(); v.into_iter().z(); w.l(); }",
    "mod k { pub mod i; pub use i::{f, S}; }", "use super::super::a::S; pub use crate::k::i;", "fn p(s: S) { while let Some((x, Ok(y))) = s.g() { x.m(); y.n(); } }",
    "fn o() { let s = match f() { S { t } => t, _ => W::<S>::new() }; s.m(); let f = if a { f() } else { g() }; f.n(); }",
    "impl<X> W<X> { fn n(&self) -> Option<Self> { None } } fn q(w: W<S>) { w.n()?.t.m(); let ids: Vec<_> = w.map(|x| x.g()).collect(); ids[0].n(); }",
)  # fmt: skip
ECMA_PATHS = (
    "package.json",
    "tsconfig.json",
    "a.ts",
    "b.js",
    "b.d.ts",
    "lib/index.ts",
    "lib/c.tsx",
    "lib/package.json",
    "lib/src/index.ts",
)
ECMA_PARTS = (
    '{"compilerOptions": {"paths": {"q": ["./b"], "@/*": ["lib/*"]}}}', "import { f, K } from 'q';", "import { g } from '@/c';",
    "const api = { f() { this.g(); }, g() { api.f(); } };", "interface L { m(): K }", "let x; function set() { x = new K(); } x.m();",
    "[f()].forEach(one => one.m());", "export async function f() { return (await g()).m(); }",
    '{"name": "one"}', '{"name": "two"}', "import { f, K } from './b';", "import g from './lib';", "export * from './lib/c';",
    "export { f as g, default as h } from './b';", "import * as ns from './a';", "import { f } from 'two';", "import { g, K } from './index';", "import { f } from './lib/index.js';",
    "const { f: q } = require('./b');", "module.exports = { f, g: f };", "export default function f() { g(); }",
    "export class K extends L { m() { this.m(); this.l.m(); super.m(); } l: L }", "export class L { m(): K { f(); return new K(); } }",
    "export function f(): K { return g(); }", "function g() { h(); }", "export { g as f };", "ns.f(); q(); h();",
    "new K().m().m(); f().m(); g.m();", "class L extends K {}", "function h() { q(); }",
    "{ class K { m() { f(); } static m() {} } new K().m(); K.m(); }", "on(() => { function f() { return new K(); } f().m(); });",
    "function Q() { this.k = new K(); this.k.m(); }", "Q.prototype.f = function () { this.k.m(); return this.m(); };", "new Q().f();",
    "Q.prototype = Object.create(R.prototype);", "function R() {} R.prototype = { m() { this.f(); } };",
    "class P extends Component<L> { m() { this.props.m(); } }",
    "module.exports = new K();", "exports.g = require('./b').f; exports.h = new K();", "K.l = f; K.l();", "let s = () => f(); function t() { s = g; } s();",
    "module.exports = { f: require('./b'), g() { this.f(); this.h(); }, h: f };", "export default { f() { this.g(); }, g: f };", "if (x instanceof K) x.m();",
    "export let s = f; s = () => h();", "export let s; s = () => h();", "import { s } from './a'; s();", "function u<T>(x: T): T { return x; } u<K>(g()).m();",
    "type Z = ReturnType<typeof f>; let z: Z; z.m(); z.l.m();",
    "const M = (B) => class extends B { m() { this.n(); } };", "function M(B) { return class K extends B { l() { this.f(); } }; }",
    "class L extends M(Q) { f() { this.m(); this.l(); } }", "export class K extends M(L) { q() { this.f(); } } new K().f();", "Object.assign(K.prototype, api); new K().g();",
)  # fmt: skip
C_PATHS = ("a.c", "a.h", "b.cpp", "b.h", "x/a.h", "x/c.c", "x/d.hpp")
C_PARTS = (
    '#include "a.h"', '#include "b.h"', '#include "x/a.h"', "#include <stdio.h>", "int f(int a);", "int f(int a) { return g(a); }",
    "static int f(int a) { return h(); }", "static int g(int a) { return f(a); }", "#define g(x) f(x)", "int h(void) { return g(1) + f(2); }",
    "#define k h", "#define k g", "int w(void) { return k() + ::f(1); }", "using namespace n;", "using Q = n::T;",
    "void y(Q q) { for (auto &e : q.all()) e->m(); q.v(); }", "namespace n { T *all[3]; int r() { return m() + f(2); } }",
    "struct S { int (*f)(int); };", "int k(struct S *s) { s->f(1); return h(); }", "struct S { int m(); struct T t; };",
    "namespace n { struct T { int m(); int v() { return m(); } }; }", "int n::T::m() { v(); return f(1); }",
    "int n::T::m() { return v(); }", "void z() { n::T t; t.m(); n::T::m(); S s; s.t.m(); }", "class T : public S { void q() { m(); } };",
    "struct S { int m() const; int m(); void u() const { m(); } };", "template <class X> X *take(int); void v() { take<S>(1)->m(); n::T one(two); one.v(); }",
)  # fmt: skip


def edits(
    paths: tuple[str, ...], parts: tuple[str, ...]
) -> st.SearchStrategy[list[dict[str, tuple[str, ...] | None]]]:
    """A history: a first commit with most paths, then commits that give one or two new content, or remove them."""
    content = st.lists(st.sampled_from(parts), min_size=2, max_size=6).map(tuple)
    first = st.fixed_dictionaries({path: st.one_of(content, content, content, st.none()) for path in paths})
    change = st.dictionaries(st.sampled_from(paths), st.none() | content, min_size=1, max_size=2)
    return st.tuples(first, st.lists(change, min_size=1, max_size=5)).map(lambda both: [both[0], *both[1]])


class History:
    """A repository whose commits are made without a worktree."""

    def __init__(self, root: Path, head: str) -> None:
        self.root, self.head = root, head
        self.repo = pygit2.init_repository(root / "repo", bare=True, initial_head="main")
        self.files: dict[str, str] = {}

    def commit(self, change: dict[str, tuple[str, ...] | None]) -> None:
        for path, parts in change.items():
            if parts is None:
                self.files.pop(path, None)
            else:
                heads = [part for part in parts if part.startswith("package ")]
                start = (heads or [self.head])[0] if path.endswith(".go") else ""
                self.files[path] = start + "\n".join(part for part in parts if part not in heads) + "\n"
        self.record()

    def record(self) -> None:
        """Commit the files as they are."""
        index = pygit2.Index()
        for path, text in self.files.items():
            index.add(
                pygit2.IndexEntry(path, self.repo.create_blob(text.encode()), pygit2.enums.FileMode.BLOB)
            )
        who = pygit2.Signature("Ada", "ada@example.org", 1_700_000_000, 0)
        parents = [] if self.repo.head_is_unborn else [self.repo.head.target]
        self.repo.create_commit("HEAD", who, who, "x", index.write_tree(self.repo), parents)

    def scrape(self, data: str) -> pipeline.ScrapeOutcome:
        git_dir = str(self.root / "repo")
        task = pipeline.ScrapeTask(
            git_dir=git_dir, common_dir=git_dir, worktree=None, data_dir=str(self.root / data),
            blobs_db=str(self.root / "blobs.db"), workers=1,
        )  # fmt: skip
        return pipeline.scrape(task, lambda progress: None)

    def assert_law(self, number: int) -> None:
        outcome = self.scrape("maintained")
        self.scrape(f"full{number}")
        ours = contents(self.root / "maintained" / "code.db")
        full = contents(self.root / f"full{number}" / "code.db")
        for table in TABLES:
            assert ours[table] == full[table], (table, self.files)
        assert vocabulary(self.root / "maintained") == vocabulary(self.root / f"full{number}")
        again = self.scrape("maintained")
        assert not again.changed
        assert (again.files, again.symbols, again.calls) == (outcome.files, outcome.symbols, outcome.calls)


def vocabulary(data: Path) -> list[tuple[object, ...]]:
    """Each term of the full text, how many definitions have it and how often, by column."""
    db = sqlite3.connect(data / "code.db")
    try:
        db.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'search', 'col')")
        return db.execute("SELECT * FROM temp.terms ORDER BY term, col").fetchall()
    finally:
        db.close()


@pytest.mark.parametrize(
    ("paths", "parts", "head"),
    [
        (PYTHON_PATHS, PYTHON_PARTS, ""),
        (GO_PATHS, GO_PARTS, "package p\n"),
        (RUST_PATHS, RUST_PARTS, ""),
        (ECMA_PATHS, ECMA_PARTS, ""),
        (C_PATHS, C_PARTS, ""),
    ],
    ids=["python", "go", "rust", "ecmascript", "c"],
)
def test_incremental_equals_full(paths: tuple[str, ...], parts: tuple[str, ...], head: str) -> None:
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(edits(paths, parts))
    def law(history: list[dict[str, tuple[str, ...] | None]]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            one = History(Path(folder), head)
            for number, change in enumerate(history):
                one.commit(change)
                one.assert_law(number)

    law()


HERE = Path(__file__).parents[1] / "code"
REAL = sorted({case.parent.name for case in HERE.glob("*/edges-*")})
LIBRARY = (
    "json",
    "wsgiref",
    "concurrent/futures",
)  # packages of the standard library of the Python that runs this
REAL_EXAMPLES = 40 if os.environ.get("PATINAD_LONG") else 4


def real_files(language: str) -> dict[str, str]:
    """The projects of test_edges.py in one language, and for Python some of its own library."""
    found = {}
    for case in HERE.glob(f"{language}/edges-*"):
        for path in case.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                found[path.relative_to(case.parent).as_posix()] = path.read_text("utf-8")
    for package in LIBRARY if language == "python" else ():
        folder = Path(sysconfig.get_path("stdlib"))
        for path in (folder / package).glob("*.py"):
            found[path.relative_to(folder).as_posix()] = path.read_text("utf-8")
    return dict(sorted(found.items()))


def edit(files: dict[str, str], chance: random.Random) -> None:
    """One thing that somebody does to the files: to lines, to words, to a file."""
    path = chance.choice(sorted(files))
    lines = files[path].split("\n")
    at = chance.randrange(len(lines))
    words = sorted(set(re.findall(r"[A-Za-z_]\w{2,}", files[path]))) or ["word"]
    kind = chance.choice(
        ("delete", "double", "move", "cut", "rename", "rename", "borrow", "take", "copy", "away")
    )
    if kind == "delete":
        del lines[at : at + chance.randint(1, 4)]
    elif kind == "double":
        lines[at:at] = lines[at : at + chance.randint(1, 6)]
    elif kind == "move":
        lines.insert(chance.randrange(len(lines)), lines.pop(at))
    elif kind == "cut":
        del lines[at:]
    files[path] = "\n".join(lines)
    if kind == "rename":
        files[path] = re.sub(rf"\b{chance.choice(words)}\b", chance.choice([*words, "renamed"]), files[path])
    elif kind == "borrow":  # a word that another file has
        other = re.findall(r"[A-Za-z_]\w{2,}", files[chance.choice(sorted(files))]) or ["word"]
        files[path] = re.sub(rf"\b{chance.choice(words)}\b", chance.choice(other), files[path])
    elif kind == "take":
        files[path] = files[chance.choice(sorted(files))]
    elif kind == "copy":
        folder = chance.choice(sorted(files)).rpartition("/")[0]
        files[f"{folder}/{path.rpartition('/')[2]}"] = files[path]
    elif kind == "away" and len(files) > 2:
        del files[path]


@pytest.mark.parametrize("language", REAL)
def test_incremental_equals_full_where_real_files_are_edited(language: str) -> None:
    @settings(max_examples=REAL_EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, 2**32), st.lists(st.integers(1, 4), min_size=1, max_size=4))
    def law(seed: int, commits: list[int]) -> None:
        chance = random.Random(seed)
        with tempfile.TemporaryDirectory() as folder:
            one = History(Path(folder), "")
            one.files = real_files(language)
            one.record()
            one.scrape("maintained")
            for number, count in enumerate(commits):
                for _ in range(count):
                    edit(one.files, chance)
                one.record()
                one.assert_law(number)

    law()


LARGE_BYTES = 300_000 if os.environ.get("PATINAD_LONG") else 40_000


@pytest.mark.parametrize("language", REAL)
def test_incremental_equals_full_where_a_large_file_is_edited(language: str) -> None:
    files = real_files(language)
    suffix = max(
        {path.rpartition(".")[2] for path in files}, key=lambda end: sum(p.endswith(end) for p in files)
    )
    text = "".join(text for path, text in files.items() if path.endswith(suffix))
    lines = (text * (LARGE_BYTES // len(text) + 1)).split("\n")
    size = len(text) // (text.count("\n") + 1)
    whole = "\n".join(lines[: LARGE_BYTES // size])

    @settings(max_examples=REAL_EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.integers(0, 2**32), st.lists(st.integers(1, 2), min_size=1, max_size=3))
    def law(seed: int, commits: list[int]) -> None:
        chance = random.Random(seed)
        with tempfile.TemporaryDirectory() as folder:
            one = History(Path(folder), "")
            large = f"large.{suffix}"
            one.files = {large: whole, f"beside.{suffix}": text}
            one.record()
            one.scrape("maintained")
            for number, count in enumerate(commits):
                for _ in range(count):
                    edited = {large: one.files[large], "other": text}
                    edit(edited, chance)
                    one.files[large] = edited[large]
                one.record()
                one.assert_law(number)

    law()


def test_a_folder_that_becomes_a_package_says_what_is_imported_inside(tmp_path: Path) -> None:
    one = History(tmp_path, "")
    changes: list[dict[str, tuple[str, ...] | None]] = [
        {"pkg/b.py": ("def f(): pass",), "pkg/c.py": ("from b import f", "f()")},
        {"pkg/__init__.py": ("",)},
        {"pkg/__init__.py": None},
    ]
    for number, change in enumerate(changes):
        one.commit(change)
        one.assert_law(number)


def test_classes_above_themselves_mean_the_same_whoever_asks_first(tmp_path: Path) -> None:
    """What was found out of B on the way from elsewhere was used on the way from A, which then had nothing above it for sure."""
    one = History(tmp_path, "")
    empty = ("LIMIT = 3",)
    head = ("class B:\n    def __enter__(self): return self.m()\n    @property\n    def k(self) -> A: pass",)
    ring = (
        "class A(B):\n    def m(self): super().m(); self.k.m(); self.n()\n    k: 'A' = None",
        "class B(A, b.A): pass",
    )
    other = ("class A:\n    def m(self): self.n(); f()\n    def n(self): return self.m()",)
    files = {"pkg/b.py": empty, "pkg/c.py": empty, "pkg/sub/__init__.py": head, "pkg/sub/c.py": ring}
    one.commit({"pkg/__init__.py": empty, **files, "pkg/test_b.py": other})
    one.assert_law(0)
    one.commit({"pkg/test_b.py": None})
    one.assert_law(1)


def test_a_file_that_leaves_its_package_sees_it_no_more(tmp_path: Path) -> None:
    """The package is no part of a path, and a call is the same as before: only the file around it is another."""
    one = History(tmp_path, "")
    base = "package h;\nclass Base<T> { Base<T> itself() { return this; } }"
    helper = "class Helper { void help(Base<?> b) { b.itself().itself(); } }"
    for number, head in enumerate(("package h;", "package other;", "package h;", "", "new h;")):
        one.files = {
            "h/Base.java": base,
            "h/Helper.java": f"{head}\n{helper}",
            "k/Base.java": base.replace("h;", "k;"),
        }
        one.record()
        one.assert_law(number)
