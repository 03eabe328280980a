"""Where calls lead, one small project a language: `callee -> confidence target`, or `callee -> ?` where it must not be told."""

import sqlite3

import pytest
from support.project import Project

PROJECTS: dict[str, tuple[dict[str, str], str]] = {
    "python": (
        {
            "app/__init__.py": "from .models import User as Person\n",
            "app/models.py": (
                "from .base import Base\n"
                "class User(Base):\n"
                "    def __init__(self): self.load(); super().close()\n"
                "    @classmethod\n"
                "    def make(cls): return cls()\n"
                "    def load(self): self.open(); self.missing(); self.next.load()\n"
                "    next: 'User' = None\n"
            ),
            "app/base.py": "class Base:\n    def open(self): pass\n    def close(self): pass\n",
            "app/util.py": "def helper(): pass\ndef twice(): helper()\ndef wrap():\n    def helper(): pass\n    helper()\n",
            "main.py": (
                "import json\nimport app.util\nfrom app import Person, util\nfrom app.util import helper as h\n"
                "def run(person: Person, callback):\n"
                "    person.load(); callback(); h(); app.util.twice(); util.wrap(); json.load(person)\n"
                "    made = Person.make(); made.load(); Person().open(); len(person); get(); orphan()\n"
                "run(Person(), print)\n"
            ),
            "one.py": "def get(): pass\n",
            "two.py": "def get(): pass\ndef orphan(): pass\n",
            "json/other.py": "def load(): pass\n",
        },
        """
        self.load -> exact app/models.py User.load
        super().close -> exact app/base.py Base.close
        cls -> exact app/models.py User
        self.open -> exact app/base.py Base.open
        self.missing -> ?
        self.next.load -> exact app/models.py User.load
        app/util.py:2 helper -> scope app/util.py helper
        app/util.py:5 helper -> scope app/util.py wrap.helper
        person.load -> exact app/models.py User.load
        callback -> ?
        h -> import app/util.py helper
        app.util.twice -> import app/util.py twice
        util.wrap -> import app/util.py wrap
        json.load -> ?
        Person.make -> exact app/models.py User.make
        main.py:7 Person -> import app/models.py User
        Person().open -> exact app/base.py Base.open
        len -> ?
        get -> ?
        orphan -> unique two.py orphan
        run -> scope main.py run
        """,
    ),
    "go": (
        {
            "go.mod": "module example.com/app\n",
            "main.go": (
                'package main\nimport (\n"fmt"\n"example.com/app/store"\nu "example.com/app/util"\n"github.com/x/util"\n)\n'
                "func main() {\n"
                "s := store.New()\ns.Get()\nu.Do()\nutil.Do()\nfmt.Println()\nhelp()\nvar t store.Store\nt.Get()\n"
                "store.Store{}\nf := func() {}\nf()\n}\n"
            ),
            "help.go": "package main\nfunc help() { String() }\n",
            "store/store.go": (
                "package store\ntype Base struct{}\nfunc (b *Base) Close() {}\n"
                "type Store struct { Base; inner *Store }\nfunc New() *Store { return &Store{} }\n"
                "func (s *Store) Get() { s.Close(); s.inner.Get(); s.put() }\n"
            ),
            "store/put.go": "package store\nfunc (s *Store) put() { New().Get() }\nfunc (x Other) put() {}\ntype Other int\n",
            "util/do.go": "package util\nfunc Do() {}\nfunc String() {}\n",
        },
        """
        store.New -> import store/store.go New
        s.Get -> exact store/store.go Store.Get
        u.Do -> import util/do.go Do
        util.Do -> ?
        fmt.Println -> ?
        help -> scope help.go help
        t.Get -> exact store/store.go Store.Get
        f -> ?
        s.Close -> exact store/store.go Base.Close
        s.inner.Get -> exact store/store.go Store.Get
        s.put -> exact store/put.go Store.put
        New().Get -> exact store/store.go Store.Get
        """,
    ),
    "typescript": (
        {
            "package.json": '{"name": "@me/root"}\n',
            "packages/lib/package.json": '{"name": "@me/lib"}\n',
            "packages/lib/src/index.ts": "export function shared() {}\n",
            "src/base.ts": "export class Base { open() {} }\nexport default function make(): Base { return new Base(); }\n",
            "src/all.ts": "export * from './base';\nexport { default as build } from './base';\nexport * as ns from './util';\n",
            "src/util.ts": "export function help() {}\nfunction hidden() {}\nexport { hidden as shown };\n",
            "src/main.ts": (
                "import make, { Base as B } from './base';\nimport { Base, build, ns } from './all';\n"
                "import * as util from './util.js';\nimport { shared } from '@me/lib';\nimport { get } from 'lodash';\n"
                "class Main extends B {\n  constructor(private peer: B) { super(); this.peer.open(); }\n"
                "  run(cb: () => void) { this.open(); cb(); build().open(); ns.help(); util.shown(); shared(); get(); }\n}\n"
                "make(); new Base(); make().open(); over('x'); const m = new Main(null); m.run(null); setTimeout();\n"
                "function over(a: string): void;\nfunction over(a: number): void;\nfunction over(a: any) {}\n"
            ),
            "src/get.ts": "export function get() {}\nexport function setTimeout() {}\n",
        },
        """
        src/base.ts:2 Base -> scope src/base.ts Base
        super -> exact src/base.ts Base
        this.peer.open -> exact src/base.ts Base.open
        this.open -> exact src/base.ts Base.open
        cb -> ?
        build().open -> exact src/base.ts Base.open
        build -> import src/base.ts make
        ns.help -> import src/util.ts help
        util.shown -> import src/util.ts hidden
        shared -> import packages/lib/src/index.ts shared
        get -> ?
        make -> import src/base.ts make
        src/main.ts:10 Base -> import src/base.ts Base
        make().open -> exact src/base.ts Base.open
        over -> scope src/main.ts over
        Main -> scope src/main.ts Main
        m.run -> exact src/main.ts Main.run
        setTimeout -> ?
        """,
    ),
    "javascript": (
        {
            "lib/a.js": "function one() { two(); }\nfunction two() {}\nmodule.exports = { one, other: two };\n",
            "lib/b.js": "module.exports = function build() {};\n",
            "lib/c.js": "exports.run = function () {};\nclass K { go() { this.go(); } static make() { return new K(); } }\nexports.K = K;\n",
            "main.js": (
                "const a = require('./lib/a');\nconst build = require('./lib/b');\nconst { run, K: Kay } = require('./lib/c');\n"
                "const fs = require('fs');\n"
                "a.one(); a.other(); build(); run(); new Kay(); Kay.make(); fs.one(); a.missing();\n"
                "const local = () => a.one();\nlocal();\n"
            ),
        },
        """
        two -> scope lib/a.js two
        main.js:5 a.one -> import lib/a.js one
        a.other -> import lib/a.js two
        build -> import lib/b.js build
        run -> import lib/c.js run
        Kay -> import lib/c.js K
        Kay.make -> exact lib/c.js K.make
        this.go -> exact lib/c.js K.go
        fs.one -> ?
        a.missing -> ?
        local -> scope main.js local
        """,
    ),
    "rust": (
        {
            "Cargo.toml": '[package]\nname = "my-app"\n',
            "src/lib.rs": "pub mod store;\nmod util;\npub use store::Store as Shop;\nfn top() { util::help(); self::util::help(); }\n",
            "src/util.rs": "use super::store::{self, Store};\npub fn help() { store::open(); Store::new(); crate::store::open(); super::top(); }\n",
            "src/store/mod.rs": (
                "mod disk;\nuse disk::Disk;\npub struct Store { disk: Disk }\npub trait Close { fn close(&self) { self.flush(); } fn flush(&self); }\n"
                "impl Store { pub fn new() -> Self { Self::make() } fn make() -> Store { Store { disk: Disk::new() } }\n"
                "  fn get(&self) -> Option<u8> { self.disk.read(); self.close(); println!(); None } }\n"
                "impl Close for Store { fn flush(&self) {} }\npub fn open() { let s = Store::new(); s.get(); s.get().unwrap(); take(); }\n"
                "#[cfg(test)]\nmod tests { use super::*; fn t() { open(); } }\n"
            ),
            "src/store/disk.rs": "pub struct Disk;\nimpl Disk { pub fn new() -> Disk { Disk } pub fn read(&self) {} }\nfn take() {}\n",
            "src/take.rs": "fn take() {}\nfn unwrap() {}\n",
            "tests/api.rs": "use my_app::Shop;\nuse my_app::store::open;\nfn t() { Shop::new(); open(); }\n",
        },
        """
        src/lib.rs:4 util::help -> import src/util.rs help
        self::util::help -> import src/util.rs help
        store::open -> import src/store/mod.rs open
        src/util.rs:2 Store::new -> exact src/store/mod.rs Store.new
        crate::store::open -> import src/store/mod.rs open
        super::top -> import src/lib.rs top
        Self::make -> exact src/store/mod.rs Store.make
        Disk::new -> exact src/store/disk.rs Disk.new
        self.disk.read -> exact src/store/disk.rs Disk.read
        self.close -> exact src/store/mod.rs Close.close
        self.flush -> exact src/store/mod.rs Close.flush
        println -> ?
        s.get -> exact src/store/mod.rs Store.get
        s.get().unwrap -> ?
        take -> ?
        src/store/mod.rs:10 open -> import src/store/mod.rs open
        Shop::new -> exact src/store/mod.rs Store.new
        tests/api.rs:3 open -> import src/store/mod.rs open
        """,
    ),
    "c": (
        {
            "src/list.h": "struct list { void (*free)(void *); };\nvoid list_add(struct list *l);\n#define LIST_EACH(l) list_next(l)\n",
            "src/list.c": (
                '#include "list.h"\n#include <stdlib.h>\nstatic void grow(struct list *l);\n'
                "void list_add(struct list *l) { grow(l); malloc(1); l->free(l); }\n"
                "static void grow(struct list *l) { list_add(l); }\nvoid *list_next(struct list *l) { return 0; }\n"
            ),
            "src/main.c": '#include "list.h"\nstatic void grow(void) {}\nint main(void) { list_add(0); grow(); LIST_EACH(0); usage(); accept(); }\n',
            "tool/a.c": "void usage(void) {}\nint main(void) { usage(); }\nvoid accept(void) {}\n",
            "tool/b.c": "void usage(void) {}\n",
            "py/list_add.py": "def list_add(): pass\nlist_next()\n",
        },
        """
        src/list.c:4 grow -> scope src/list.c grow
        malloc -> ?
        l->free -> ?
        src/list.c:5 list_add -> scope src/list.c list_add
        src/main.c:3 list_add -> unique src/list.c list_add
        src/main.c:3 grow -> scope src/main.c grow
        LIST_EACH -> unique src/list.h LIST_EACH
        src/main.c:3 usage -> ?
        accept -> ?
        tool/a.c:2 usage -> scope tool/a.c usage
        py/list_add.py:2 list_next -> ?
        """,
    ),
    "cpp": (
        {
            "shape.h": "namespace geo {\nclass Base { public: void draw(); };\nclass Shape : public Base { public: Shape(); void move(); static int count(); };\n}\n",
            "shape.cpp": (
                '#include "shape.h"\nnamespace geo {\nvoid Base::draw() {}\n}\n'
                "void geo::Shape::move() { draw(); this->draw(); count(); }\nint geo::Shape::count() { return 0; }\n"
            ),
            "main.cpp": '#include "shape.h"\nint main() { geo::Shape s; s.move(); s.draw(); geo::Shape::count(); std::move(s); auto *p = new geo::Shape(); p->move(); }\n',
        },
        """
        draw -> scope shape.cpp geo.Base.draw
        this->draw -> exact shape.cpp geo.Base.draw
        count -> scope shape.cpp geo.Shape.count
        s.move -> exact shape.cpp geo.Shape.move
        s.draw -> exact shape.cpp geo.Base.draw
        std::move -> ?
        p->move -> exact shape.cpp geo.Shape.move
        """,
    ),
    "java": (
        {
            "src/main/java/a/b/Main.java": (
                "package a.b;\nimport a.c.Store;\nimport static a.c.Store.open;\nimport java.util.List;\n"
                "class Main extends Store {\n  Store s;\n  void run(List l) { get(); s.get(); this.help(); open(); Store.open(); new Store(); l.get(); Other.go(); super.get(); }\n"
                "  void help() {}\n}\n"
            ),
            "src/main/java/a/b/Other.java": "package a.b;\nclass Other { static void go() {} }\n",
            "src/main/java/a/c/Store.java": "package a.c;\npublic class Store { public void get() {} public static void open() {} }\n",
        },
        """
        get -> scope src/main/java/a/c/Store.java Store.get
        s.get -> exact src/main/java/a/c/Store.java Store.get
        this.help -> exact src/main/java/a/b/Main.java Main.help
        Store.open -> exact src/main/java/a/c/Store.java Store.open
        Store -> import src/main/java/a/c/Store.java Store
        l.get -> ?
        Other.go -> exact src/main/java/a/b/Other.java Other.go
        super.get -> exact src/main/java/a/c/Store.java Store.get
        """,
    ),
    "solidity": (
        {
            "contracts/Base.sol": "contract Base { function close() public {} modifier only() { _; } }\nlibrary Math { function add(uint a) internal {} }\n",
            "contracts/Main.sol": (
                'import "./Base.sol";\nimport {Token as T} from "./Token.sol";\n'
                "contract Main is Base {\n  T token;\n  function run() public only { close(); token.send(); Math.add(1); this.run(); super.close(); require(true); }\n}\n"
            ),
            "contracts/Token.sol": "contract Token { function send() public {} }\n",
        },
        """
        close -> scope contracts/Base.sol Base.close
        token.send -> exact contracts/Token.sol Token.send
        Math.add -> exact contracts/Base.sol Math.add
        this.run -> exact contracts/Main.sol Main.run
        super.close -> exact contracts/Base.sol Base.close
        require -> ?
        """,
    ),
}


@pytest.mark.parametrize("language", PROJECTS)
def test_calls_lead_where_they_say(project: Project, language: str) -> None:
    files, expected = PROJECTS[language]
    for path, text in files.items():
        project.put(path, text)
    project.commit()
    project.scrape()
    edges = resolved(project)
    wrong = []
    for line in filter(None, map(str.strip, expected.splitlines())):
        left, right = line.split(" -> ")
        place, _, callee = left.rpartition(" ")
        found = {
            to for (file, number, name), to in edges if name == callee and place in {"", f"{file}:{number}"}
        }
        if found != {right}:
            wrong.append(f"{left} -> {right}, but {found}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "files",
    [
        # Once in the standard library: a RecursionError that took the whole scrape.
        {"a.py": "class A:\n    def f(self):\n        self.x = self.x\n        self.x.z.go()\n"},
        {
            "a.py": "class A:\n    def f(self):\n        self.x = self.y\n        self.y = self.x\n        self.x.z.go()\n"
        },
        {"a.py": "def f() -> 'f()': f().go()\n"},
        {"a.ts": "type A = B; type B = A;\nfunction f(a: A) { a.go(); }\n"},
    ],
)
def test_types_that_go_in_circles_are_unresolved(project: Project, files: dict[str, str]) -> None:
    for path, text in files.items():
        project.put(path, text)
        project.put(
            f"other/{path}", "class B:\n    def go(self): pass\n" if path == "a.py" else "class B { go() {} }"
        )
    project.commit()
    project.scrape()
    edges = {callee: to for (_, _, callee), to in resolved(project)}
    assert [to for callee, to in edges.items() if callee.endswith("go")] == ["?"]


def resolved(project: Project) -> list[tuple[tuple[str, int, str], str]]:
    """((file, line, callee), "confidence file qualified name") of every call; "?" for unresolved."""
    db = sqlite3.connect(project.code_db)
    try:
        rows = db.execute(
            "SELECT file, line_number, callee, confidence, target_file, target_qualified_name FROM call_graph"
        ).fetchall()
    finally:
        db.close()
    return [((f, n, c), "?" if to is None else f"{how} {to} {name}") for f, n, c, how, to, name in rows]
