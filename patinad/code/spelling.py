"""What grammars cannot read and people write all the same, as rules for `source.respelled`.

Each rule is a regular expression and what to parse in its place; offsets and lines stay.
"""

import re
from typing import NamedTuple

Rules = tuple[tuple[str, str], ...]

# The guard around a header, and one brace under each of two `#ifdef`s: an error anywhere would take all between them.
C_FRAMES: Rules = (
    (
        r"\A((?:[^#\n]|\n(?![ \t]*#)|(?<=[^\n \t])#)*\n[ \t]*)#[ \t]*ifndef[ \t]+(\w+)[ \t]*(?=\n\s*#[ \t]*define[ \t]+\2\b)",
        r"\1",
    ),
    (r"#[ \t]*endif[^\n]*(?=\s*\Z)", ""),
    (
        r"(#[ \t]*if(?:def[ \t]+|[ \t]+defined[ \t(]*)__cplusplus\)?[^\n]*\n\s*)(?:extern[ \t]*\"C\"\s*\{|\})(?=[^\n]*\n\s*#[ \t]*endif)",
        r"\1",
    ),
)

_MACRO = r"[A-Z][A-Z0-9]*_[A-Z0-9_]+"
_ARGUMENTS = r"(?:[ \t]*\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\))?"

# A condition that asks for a header: the grammar reads its name as an expression.
_ASKS = (
    r"(#[ \t]*(?:el)?if[ \t]+)(?=[^\n]*(?:\(<|\(\"))(?:[^\n\\]|\\\n?)*",
    r"\g<1>1",
)

# `MACRO type name(`, `) MACRO {`, a macro on a line of its own, and one with arguments between a type and a name.
C_MACROS: Rules = (
    _ASKS,
    (r"(\n(?:\w+[ \t*]+)+)[a-z]\w*\([^()\n]*\)(?=[ \t]*\n[A-Za-z]\w*[ \t]*\()", r"\1"),
    (
        r"(\n[ \t]*(?:(?:inline|static|extern|constexpr|virtual|explicit|friend)[ \t]+)*)"
        + _MACRO
        + r"(?=[ \t]+(?:[\w:<>,]+[ \t*&]+)+~?\w+[ \t]*\()",
        r"\1",
    ),
    (rf"(\) ){_MACRO}{_ARGUMENTS}(?=[ \t]*\{{)", r"\1"),
    (rf"(\n)(?<=[;{{}}/>:\n]\n)[ \t]*{_MACRO}{_ARGUMENTS}[ \t]*(?=\n\s*[A-Za-z_~/])", r"\1"),
)


# What keeps parameters from compilers that know none (`OF((int a))`), and a word of nobody's before a definition.
_KEYWORDS = (
    "auto|break|case|char|class|const|constexpr|continue|default|delete|do|double|else|enum|explicit|extern|float|for|friend|goto"
    "|if|inline|int|long|mutable|namespace|new|operator|private|protected|public|register|return|short|signed|sizeof|static"
    "|struct|switch|template|throw|typedef|typename|union|unsigned|using|virtual|void|volatile|while"
)
C_OLD: Rules = (
    *(
        (re.escape(word) + r"(\((?:[^()]|\([^()]*\))*\))\)", " " * len(word) + r"\1")
        for word in (" OF(", " OF (", " __P(", " __P (")
    ),
    (
        rf"(\n)(?!(?:{_KEYWORDS})\b)[a-z_]\w*(?=[ \t]+(?:(?:const|unsigned|struct|static|long)[ \t]+)*\w+[ \t*]+\w+[ \t]*[\[(=])",
        r"\1",
    ),
)

_DEEP_ARGUMENTS = r"[ \t]*\((?:[^()]|\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\))*\)"

# `noexcept(noexcept(...))`, and a macro among the parameters of a template.
CPP_CLAUSES: Rules = (
    (r"inline(?=[ \t]+friend\b)", ""),
    (r"__try(?=\s*\{)", "try"),
    (r"__catch(?=\s*\()", "catch"),
    (r"(\bif )[A-Z_][A-Z0-9_]*_CONSTEXPR\b", r"\1"),
    (r"constexpr(?=[ \t]+operator\b)", ""),
    (r"(\bnoexcept)" + _DEEP_ARGUMENTS, r"\1"),
    (rf"([<,]\s*){_MACRO}{_DEEP_ARGUMENTS}(?=\s*>)", r"\1int"),
    (rf"(template\s*<\s*){_MACRO}{_DEEP_ARGUMENTS}(?=\s*,)", r"\1int"),
)

# A name that is a macro's to every reader of C.
C_MACRO_NAME = r"(?<![\w.>:\"'])[A-Z_][A-Z0-9_]{2,}\b"


class Words(NamedTuple):
    """Words that say nothing to a parser and stand where its grammar has no place for them; regular expressions."""

    all: str  # finds every word that may be one of them
    alone: str  # those that stand alone ...
    called: str  # ... and those that may have arguments
    arguments: str  # how these look


C_WORDS = Words(
    all=r"\b(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|_\w+|UNUSED|absl_n\w+|JNI[A-Z]+)\b",
    alone=r"[A-Z_][A-Z0-9_]*_(?:API|EXPORTS?|IMPORT|DLL|EXTERN|PUBLIC|HIDDEN|INLINE|FORCEINLINE|NOINLINE|CONSTEXPR\w*"
    r"|CONSTINIT|CONST_INIT|NORETURN|NOTHROW|NO_THREAD_SAFETY_ANALYSIS|LIFETIME_BOUND|HIDE_FROM_ABI|LOCKABLE|PURE|UNUSED"
    r"|BEGIN_DECLS|END_DECLS|(?:BEGIN|END)_NAMESPACE\w*)"
    r"|absl_n(?:on|ull)\w+|_N(?:on|ull)\w+|__THROW\w*|__wur|__(?:BEGIN|END)_\w+|UNUSED|JNICALL|JNIEXPORT",
    called=r"[A-Z_][A-Z0-9_]*_(?:ATTRIBUTE\w*|DEPRECATED\w*|NODISCARD\w*|NOEXCEPT\w*|GUARDED_BY|ALIGNED|VISIBILITY"
    r"|LOCKS_EXCLUDED|(?:UN|TRY)?LOCK_FUNCTION|(?:EXCLUSIVE|SHARED)_\w+|ACQUIRED?_\w+|REQUIRES\w*|EXCLUDES|PRINTF\w*)"
    r"|__nonnull|__attribute_[a-z]\w*",
    arguments=_ARGUMENTS,
)

# `class EXPORTED Name {` would be a function called Name.
_EXPORTED = r"[A-Z_][A-Z0-9_]+(?:\([^()\n]*\))?(?=[ \t]+\w[\w:]*[ \t]*(?:final[ \t]*)?[:{\n])"
_CONVERTS = r"(?=[ \t]+(?:\w+::)+operator[ \t]+\w)"
CPP_ALWAYS: Rules = (
    (r"(class[ \t]+)" + _EXPORTED, r"\1"),
    (r"(struct[ \t]+)" + _EXPORTED, r"\1"),
    # `constexpr Class::operator bool()` would be a function called bool.
    (r"constexpr" + _CONVERTS, ""),
    (r"inline" + _CONVERTS, ""),
)

# `<T>(x: T): U` as a member of a type: behind a line without a semicolon it would go on with the type there. Behind a
# comma or an operator it does.
_ENDED = r"((?:[\w>\])}'\"`]|\*/)[ \t\r]*\n[ \t]*)[ \t]"
TYPESCRIPT_SIGNATURES: Rules = ((_ENDED + r"(?=<(?:[A-Za-z_$]|\s*\n))", r"\1;"),)
TSX_SIGNATURES: Rules = ((_ENDED + r"(?=<[A-Za-z_$][^\n()]*>\()", r"\1;"),)
