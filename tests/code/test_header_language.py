"""A `.h` is told apart as C or C++ by what stands in it."""

from pathlib import Path

import pytest

from patinad.code.languages import detect

CPP = {
    "class": "class Store {\n};\n",
    "class that is only named": "class Store;\nvoid open(Store* store);\n",
    "exported class": "class STORE_API Store final : public Base {};\n",
    "brace on the next line": "class Store\n{\n};\n",
    "namespace": "namespace store {\nint open();\n}\n",
    "nested namespace": "namespace a::b\n{\n}\n",
    "template": "  template <typename T> T largest(T a, T b);\n",
    "using": "#pragma once\nusing std::string;\n",
    "alias": "using Names = int;\n",
    "section": "struct A {\n public:\n  int x;\n};\n",
    "scope": "#include <nan.h>\nstruct Data {\n\tNan::Persistent template_;\n};\n",
    "destructor outside": "inline Store::~Store() {}\n",
    "virtual": "struct Shape {\n  virtual double area() const = 0;\n};\n",
    "operator": "struct P { int x; };\nbool operator==(P a, P b);\n",
    "windows line ends": "#pragma once\r\nclass Store\r\n{\r\n};\r\n",
    "after a long licence": "/*" + "licence " * 5_000 + "*/\nclass Store {};\n",
}
C = {
    "plain": "#ifndef A_H\n#define A_H\nint open(const char *path);\nstruct store { int x; };\n#endif\n",
    "for both": '#ifdef __cplusplus\nextern "C" {\n#endif\nint open(void);\n#ifdef __cplusplus\n}\n#endif\n',
    "cast for both": "#ifdef __cplusplus\n#define CAST(t, v) static_cast<t>(v)\n#else\n#define CAST(t, v) ((t)(v))\n#endif\n",
    "words in a comment": "/* A class of service:\nvirtual memory(s), using namespace std;\n std::string */\nint x;\n",
    "words in a line comment": "int x; // like std::move, operator==\n",
    "names that are words": "int class;\nint template;\nstruct namespace_t { int using; int private; };\n",
    "an open comment": "int x;\n/* std::string",
    "empty": "",
}


@pytest.mark.parametrize("name", CPP)
def test_cpp(name: str) -> None:
    found = detect("include/a.h", CPP[name].encode())
    assert found is not None
    assert found.name == "cpp"


@pytest.mark.parametrize("name", C)
def test_c(name: str) -> None:
    found = detect("include/a.h", C[name].encode())
    assert found is not None
    assert found.name == "c"


def test_the_headers_of_this_machine() -> None:
    """What the standard libraries call their headers: those of C++ have no other sign than their content."""
    folder = Path("/usr/include")
    wrong = []
    for path, language in [
        *((path, "c") for path in folder.glob("linux/*.h")),
        *((path, "c") for path in folder.glob("asm-generic/*.h")),
        *((path, "cpp") for path in folder.glob("c++/*/bits/stl_*.h")),
    ]:
        found = detect(path.name, path.read_bytes())
        if found is None or found.name != language:
            wrong.append(path)
    assert not wrong
