"""What grammars cannot read and people write all the same, as rules for `source.respelled`.

Each rule is a regular expression and what to parse in its place; offsets and lines stay.
"""

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

_DIRECTIVE = r"(\n[ \t]*#(?:[^\\\n]|\\(?s:.))*)|"  # no preprocessor's line is meant: it stays as it is
_ARGUMENTS = r"(?:[ \t]*\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\))?"
_ALONE = (
    r"API|EXPORTS?|IMPORT|DLL|EXTERN|PUBLIC|HIDDEN|INLINE|FORCEINLINE|NOINLINE|CONSTEXPR\w*|CONSTINIT|CONST_INIT"
    r"|NODISCARD|NORETURN|NOTHROW|NOEXCEPT|NO_THREAD_SAFETY_ANALYSIS|LIFETIME_BOUND|HIDE_FROM_ABI|LOCKABLE|PURE|UNUSED"
    r"|BEGIN_DECLS|END_DECLS|(?:BEGIN|END)_NAMESPACE\w*"
)
_CALLED = (
    r"ATTRIBUTE\w*|DEPRECATED\w*|NODISCARD\w*|NOEXCEPT\w*|GUARDED_BY|ALIGNED|VISIBILITY|LOCKS_EXCLUDED"
    r"|(?:UN|TRY)?LOCK_FUNCTION|(?:EXCLUSIVE|SHARED)_\w+|ACQUIRED?_\w+|REQUIRES\w*|EXCLUDES|PRINTF\w*"
)
_MACRO = r"[A-Z][A-Z0-9]*_[A-Z0-9_]+"

# Macros that stand where the grammar has no place for a word.
C_ATTRIBUTES: Rules = (
    (
        _DIRECTIVE + rf"\b[A-Z_][A-Z0-9_]*_(?:{_ALONE})\b(?![ \t]*\()"
        r"|\b(?:absl_n(?:on|ull)\w+|_N(?:on|ull)\w+|__THROW\w*|__wur|__(?:BEGIN|END)_\w+|JNICALL|JNIEXPORT)\b(?![ \t]*\()",
        r"\1",
    ),
    (
        _DIRECTIVE + rf"\b(?:[A-Z_][A-Z0-9_]*_(?:{_CALLED})|__nonnull|__attribute_[a-z]\w*){_ARGUMENTS}",
        r"\1",
    ),
    # `MACRO type name(`, `) MACRO {`, and a line of its own.
    (
        r"(\n[ \t]*(?:(?:inline|static|extern|constexpr|virtual|explicit|friend)[ \t]+)*)"
        + _MACRO
        + r"(?=[ \t]+(?:[\w:<>,]+[ \t*&]+)+~?\w+[ \t]*\()",
        r"\1",
    ),
    (rf"(?<=\) ){_MACRO}{_ARGUMENTS}(?=[ \t]*\{{)", ""),
    (rf"(?<=[;{{}}/]\n)[ \t]*{_MACRO}{_ARGUMENTS}[ \t]*(?=\n\s*[A-Za-z_~/])", ""),
)

# `class EXPORTED Name {` would be a function called Name.
_EXPORTED = r"[A-Z_][A-Z0-9_]+(?:\([^()\n]*\))?(?=[ \t]+\w[\w:]*[ \t]*(?:final[ \t]*)?[:{\n])"
CPP_CLASSES: Rules = ((r"(class[ \t]+)" + _EXPORTED, r"\1"), (r"(struct[ \t]+)" + _EXPORTED, r"\1"))
