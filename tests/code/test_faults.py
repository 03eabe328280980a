"""Every fault that Patina's extraction was known for, by its name: what the source says, and the facts that were wrong or missing."""

from typing import NamedTuple

import pytest
from support.rendered import render

from patinad.code.languages import BY_NAME
from patinad.code.scrape import scrape


class Fault(NamedTuple):
    """A fault mended: these lines are among the facts, each once."""

    language: str
    source: str
    said: tuple[str, ...]


FAULTS = {
    "same-named methods of one file collapsed": Fault(
        "python",
        "class A:\n    def run(self): ...\n\n\nclass B:\n    def run(self): ...\n",
        ("2 method A.run: public", "6 method B.run: public"),
    ),
    "calls at module level dropped": Fault("python", "f()\n", ("1 direct: (module) -> f",)),
    "files with syntax errors accepted in silence": Fault(
        "python", "def ok():\n    pass\n\n\ndef broken(:\n    ]\n", ("6 lines, 45% in error", "1-2 function ok: public")
    ),
    "rust: async and unsafe stand inside function_modifiers": Fault(
        "rust",
        'pub async fn a() {}\npub unsafe fn b() {}\npub const unsafe extern "C" fn c() {}\nfn d() {}\n',
        ("1 function a: public async", "2 function b: public unsafe", "3 function c: public unsafe", "4 function d: private"),
    ),
    "rust: type aliases lost": Fault("rust", "pub type Id = u64;\n", ("1 type_alias Id: public", "value: u64")),
    "rust: trait method signatures lost": Fault(
        "rust",
        "pub trait Shape {\n    fn area(&self, scale: f64) -> f64;\n}\n",
        ("2 method Shape.area: public declaration", "parameters (1): scale: f64", "type: f64"),
    ),
    "rust: tuple fields lost": Fault(
        "rust", "pub struct Pair(pub u8, String);\n", ("1 field Pair.0: public", "1 field Pair.1: private", "type: String")
    ),
    "rust: nested use lost": Fault(
        "rust",
        "use a::{b::{self, C as D}, e::*};\n",
        ("1 module: a::b (itself)", "1 use: a::b C as D", "1 wildcard: a::e *"),
    ),
    "go: receivers dropped": Fault(
        "go", "package a\nfunc (s *Store) Put(k string) error { return nil }\n",
        ("2 method Store.Put: public returns_result", "receiver: Store", "parameters (1): k string"),
    ),
    "go: each method call twice": Fault("go", "package a\nfunc f(s *S) { s.Put() }\n", ("2 method: f -> s.Put  [on *S]",)),
    "go: var blocks lost": Fault(
        "go", "package a\nvar (\n\tone = 1\n\tTwo string\n)\nconst (\n\tA = iota\n\tB\n)\n",
        ("3 variable one: private", "4 variable Two: public", "7 constant A: public", "8 constant B: public"),
    ),
    "go: type X = Y lost": Fault("go", "package a\ntype X = Y\ntype Z []X\n", ("2 type_alias X: public", "3 type_alias Z: public distinct")),
    "python: bodies of decorated functions and classes not entered": Fault(
        "python",
        "@wraps(f)\ndef g():\n    def inner(): ...\n    h()\n\n\n@dataclass\nclass A:\n    x: int\n    @property\n    def y(self): return self.x\n",
        ("2-4 function g: public", "3 function g.inner: public", "4 direct: g -> h", "8-11 class A: public", "9 field A.x: public",
         "11 method A.y: public computed", "modifiers: property", "modifiers: dataclass"),
    ),
    "python: async never seen": Fault("python", "async def f():\n    await g()\n", ("1-2 function f: public async", "2 async: f -> g")),
    "python: class variables lost": Fault(
        "python", "class A:\n    size = 1\n    LIMIT: int = 2\n", ("2 field A.size: public", "3 constant A.LIMIT: public", "type: int")
    ),
    "javascript: imported names always *": Fault(
        "javascript",
        "import a, { b as c } from './x';\nimport * as d from 'y';\nconst { e } = require('z');\n",
        ("1 named: ./x default as a", "1 named: ./x b as c", "2 module: y (itself) as d", "3 named: z e"),
    ),
    "javascript: inheritance lost": Fault("javascript", "class A extends B.C {}\n", ("1 A extends B.C",)),
    "javascript: function expressions lost": Fault(
        "javascript",
        "const a = () => 1;\nexports.b = function () {};\nT.prototype.c = function () {};\nconst o = { d() {}, e: async () => 1 };\n",
        ("1 function a: private", "2 function b: public", "3 method T.c: public", "4 method o.d: public", "4 method o.e: public async"),
    ),
    "typescript: enum members lost": Fault(
        "typescript", "export enum E { A, B = 2 }\n", ("1 enum E: public", "1 variant E.A: public", "1 variant E.B: public", "value: 2")
    ),
    "typescript: abstract classes lost": Fault(
        "typescript",
        "export abstract class A implements I { abstract f(x: number): void; }\n",
        ("1 class A: public abstract", "1 method A.f: public abstract declaration", "1 A implements I"),
    ),
    "typescript: return types lost": Fault(
        "typescript", "export function f<T>(x?: T): Promise<T> | null { return null }\n",
        ("1 function f: public returns_option", "type: Promise<T> | null", "generics: 1"),
    ),
    "c: prototypes lost": Fault("c", "static int add(int a, int b);\n", ("1 function add: private static declaration", "type: int")),
    "c: function-like macros lost": Fault("c", "#define SQUARE(x) ((x) * (x))\n", ("1 macro SQUARE: public", "parameters (1): x")),
    "c: is_unsafe always true": Fault("c", "int f(void) { return 1; }\n", ("1 function f: public",)),
    "cpp: only the first base class": Fault(
        "cpp", "class A : public B, private ns::C, D<int> {};\n", ("1 A extends B", "1 A extends ns::C", "1 A extends D<int>")
    ),
    "cpp: A::b loses A": Fault("cpp", "int ns::A::b(int c) { return c; }\n", ("1 method ns.A.b: public", "receiver: ns.A")),
    "cairo: calls, enums and constants lost, lines 0": Fault(
        "cairo",
        "const MAX: u8 = 3;\nenum E {\n    A: u8,\n}\nfn f() {\n    g(MAX);\n}\n",
        ("1 constant MAX: private", "2-4 enum E: private", "3 variant E.A: public", "5-7 function f: private", "6 direct: f -> g"),
    ),
    "solidity: parameters always empty": Fault(
        "solidity", "contract C { function f(uint a, bool b) public {} }\n", ("1 method C.f: public", "parameters (2): uint a, bool b")
    ),
    "solidity: constructor, fallback, receive, errors, events, struct and enum members lost": Fault(
        "solidity",
        "contract C {\n  error E(uint a);\n  event V(uint b);\n  struct S { uint c; }\n  enum N { D }\n  constructor(uint e) {}\n"
        "  fallback() external {}\n  receive() external payable {}\n  modifier m() { _; }\n}\n",
        ("2 error C.E: public", "3 event C.V: public", "4 field C.S.c: public", "5 variant C.N.D: public",
         "6 constructor C.constructor: public", "7 fallback C.fallback: external", "8 receive C.receive: external", "9 modifier C.m: public"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_mended(name: str) -> None:
    fault = FAULTS[name]
    lines = [line.strip() for line in render(scrape(fault.source.encode(), BY_NAME[fault.language]))]
    missing = [line for line in fault.said if line not in lines]
    assert not missing, "\n".join(lines)
    assert not [line for line in fault.said if lines.count(line) > 1 and line[0].isdigit()], "said twice"
    assert "unsafe" not in " ".join(lines) or "unsafe" in fault.source
