"""Whether a sentence stands alone: whether a reader who sees nothing else knows what it is about."""

import re

from patinad.session.clauses import is_closed

_POINTS_AWAY = re.compile(
    r"^(?:(?:if|when|once|as|since|because|so|in) (?:this|that|it|they|these|those|we|such)\b|(?:was|were|is|are|can|could|has|had|will|would|being) |we\b[^,]*\bit\b|the (?:idea|plan|goal|intent|hope|thing)\b|to |while |although |though |most |placed |required |only |just |said |of course|at any rate|a pain|caused by|due to|moved? from|resulting|leading|by |under |in the (?:future|past|meantime)|this|that|these|those|it|its|they|their|them|he|she|which|who|whose|also|and|but|or|so|then|thus|hence|however|otherwise|here|such|both|same|above|below|the (?:above|latter|former|following|same)"
    r"|as (?:above|before|discussed|mentioned)|because|since|if so|even|still|yet|again|meanwhile|instead|e\.g|i\.e|see|note|todo|fixme|next|not only|another|other|one|there (?:is|are|was|were)|i(?:'m|'ve)?|some|more|couple|various|please|thanks?|maybe|perhaps|probably|hopefully|for now)\b",
    re.IGNORECASE,
)
# Words of its own that a pronoun inside the sentence can stand for are enough; these point out of it.
_POINTS_OUT = re.compile(
    r"\b(?:the (?:previous|last|next|earlier) (?:commit|patch|change)|as (?:described|discussed|mentioned) (?:above|below|in)|see (?:above|below)|above|below|these|those|this(?! (?:repository|project)))\b|\b[0-9a-f]{12,}\b|\bi (?:don't|do not|think|guess|haven't|suppose|believe)\b|\b(?:here|there|too|as well|respectively|accordingly)[.)]?$",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W\d_][\w'-]*")
_NOISE = re.compile(
    r"https?://\S+|^\W*(?:generated with|co-authored|signed-off|reviewed)\b|🤖", re.IGNORECASE
)
# What commits do, as they begin a sentence: the bare verb. `Process` and `Pass` are no third persons.
_DEEDS = """
    add allow apply assume authenticate avoid ban benchmark bind block bound break bring build bump bypass cache
    call cap catch chain change check choose clamp clean clear close collapse collect combine compare compile
    compress compute configure connect consolidate construct convert copy correct count create cut decide
    declare decouple defer define delay delete deprecate derive design detect disable discard disconnect
    display distinguish do document downgrade drop duplicate elide eliminate embed emit enable encode encrypt
    enforce ensure escape establish evict exit expand explain export expose extend extract fall fetch fill
    filter finish fix flatten focus fold forbid force format free generate get give group grow guard handle hide
    hold honor honour hook ignore implement import improve include increase infer init initialise initialize
    inline insert install integrate introduce invoke isolate join jump keep leave let limit link list load lock
    log look lower make map mark mask match measure merge migrate mimic mirror mock move name normalise
    normalize obtain omit open optimise optimize organise organize parse pass permit pick pin place poison port
    postpone prefer preload prepare prepend preserve prevent print probe process protect provide prune pull
    purge push put query quote raise read rebuild record recover redact reduce refactor refuse register reject
    relax release relocate rely remember remove rename render reorder reorganise reorganize replace replay
    report require reserve reset resolve respect restore restrict restructure retain retry return reuse revert
    revise rework rewrite roll run sanitise sanitize save say scan schedule scope search select send separate
    serve set share shift shorten show shrink signal silence simplify skip sleep sort specify split squash
    standardise standardize start stick stop store stream strip stub substitute support suppress swap switch
    sync synthesize take teach tell terminate test throw tighten track treat trigger trim truncate trust try
    tune turn undo unify unlink unlock untangle unwrap update upgrade use validate vendor verify wait walk warn
    watch weaken widen wire work wrap write zero
"""
_STEMS = "|".join(sorted(_DEEDS.split(), key=len, reverse=True))
_IRREGULAR = (
    "built|broke|brought|chose|cut|found|gave|got|held|hid|kept|left|let|made|put|ran|read|rewrote|set|shrank|split|stuck|took|taught|told|threw|went|wrote"
    "|identified|applied|unified|simplified|dealt|sent|tried|undid"
)
_DEED = re.compile(
    rf"^(?:also |then |and |now )?(?:don't |do not |no longer )?(?:(?:{_STEMS})(?:e?s|[a-z]?ed|d)?|{_IRREGULAR})(?![\w-])(?! -\w)(?! (?:goes|fails|tries|still|already|looks|is|are|was|were|means|has|have|should|could|would|can|programs?)(?!\w))",
    re.IGNORECASE,
)
_IMPERATIVE = re.compile(
    rf"^(?:also |then |always |never |don't |do not )?(?:{_STEMS})(?![\w-])", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|must|should|may|might|needs?|uses?|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|cannot|won't"
    r"|\w{3,}ed|made|kept|left|got|ran|run|built|went|took|gave|found|lost|broke|hung|threw|chose|put|let|cut|held|wrote|read|sent|depends?|fails?|happens?|means|matters?|works?|lives?|belongs?|goes|comes"
    rf"|stays?|follows?|requires?|allows?|exists?|contains?|expects?|knows?|causes?|leads?|wants?|takes?|becomes?|ends?|says?|owns?|beats|hangs?|crashes|breaks?|leaks?|wins?|grows?|(?:{_STEMS})(?:e?s))\b",
    re.IGNORECASE,
)  # fmt: skip
# A line that was wrapped where no paragraph should end.
_CUT_OFF = re.compile(
    r"\b(?:for|to|in|of|the|a|an|and|or|with|by|from|on|at|into|that|which|since|because|as|is|are|via|future|when|if|our|their|therefore|however|thus|allow|enable|make|be|not|avoid|prevent|ensure)[.)]?$",
    re.IGNORECASE,
)
_NO_WORD = re.compile(
    r"^(?:[(\[{<]|0x|\d+ ?[*x+/]|\w+ (?:the one\b|them|it|this|these|those|that (?=to|in|for|as|with|from))\b|we've\b)",
    re.IGNORECASE,
)
# A verb without its subject: the reader cannot know who `Runs before commits` is. `Process`, `Pass` are no such forms.
_SUBJECTLESS = re.compile(r"^(?:also |now |then )?[A-Za-z]{2,}[^s\W]s\b")
_GERUND = re.compile(r"^[A-Za-z]{2,}ing\b")
_GERUND_SAYS = re.compile(
    r"\b(?:is|are|was|were|makes?|prevents?|keeps?|means|allows?|avoids?|lets|gives|requires?|needs?|works?|causes?|leads?)\b"
)
_LABELLED = re.compile(
    r"^(?:\w+_\w+(?= \()|[\w./*-]+\.[a-z]{1,5}\b|[A-Z][A-Z_ ]{3,}|[\w./-]+/[\w./-]*)\s*(?::|\(|,|-\s)"
)
# Two sentences that lost the stop between them.
_RUN_ON = re.compile(
    r"[a-z0-9)>%] (?:Fix(?:ed|es)?|Add(?:ed|s)?|Remove[ds]?|Replace[ds]?|Change[ds]?|Update[ds]?|Need|Must|Also|This|It|Comment|Use)\b(?! [A-Z])"
)
_UNENDED = re.compile(r"[:,…]\s*$|\.\.\.\s*$")
_REFUSED = (_POINTS_AWAY, _POINTS_OUT, _NOISE, _CUT_OFF, _NO_WORD, _LABELLED, _UNENDED, _RUN_ON)
MIN_WORDS, MAX_WORDS = 5, 70


def stands_alone(text: str) -> bool:
    """Whether a sentence says by itself what it is about. English, and careful: many that do are refused."""
    words = _WORDS.findall(text)
    if not MIN_WORDS <= len(words) <= MAX_WORDS or any(refused.search(text) for refused in _REFUSED):
        return False
    if len(_LETTERS.findall(text)) * 2 < len(text.replace(" ", "")) or not is_closed(text):
        return False
    lacks_subject = _SUBJECTLESS.match(text) and begins_with_deed(text) and not is_imperative(text)
    fragment = _GERUND.match(text) and not _GERUND_SAYS.search(text)
    return not (lacks_subject or fragment) and (bool(_VERB.search(text)) or begins_with_deed(text))


def is_title(text: str) -> bool:
    """Whether a commit's subject says what was done. It is short: of a sentence's conditions only some hold for it."""
    return begins_with_deed(text) and not _CUT_OFF.search(text) and stands_alone(f"{text} in this repository")


def begins_with_deed(text: str) -> bool:
    """Whether a sentence begins with what the commit did: `Add ...`, `Replaced ...`."""
    return bool(_DEED.match(text))


def is_imperative(text: str) -> bool:
    """Whether a sentence tells the reader what to do."""
    return bool(_IMPERATIVE.match(text))


def prescribes(text: str) -> bool:
    """Whether a sentence says how to work, rather than what was found."""
    return is_imperative(text) or _PRESCRIBES.search(text) is not None


_PRESCRIBES = re.compile(
    r"^(?:never|always)\b|\b(?:must|should|over|better than|beats|prefer|need to)\b", re.IGNORECASE
)


def as_deed(text: str) -> str:
    """`Adds X` as `Add X`: what a commit says of itself in the third person, where that is only a matter of form."""
    match = _THIRD_PERSON.match(text)
    if match is None:
        return text
    word = match["word"]
    stem = (
        word[:-3] + "y"
        if word.endswith("ies")
        else word[:-2]
        if re.search(r"(?:ch|sh|x|ss)es$", word)
        else word[:-1]
    )
    return stem.capitalize() + text[match.end("word") :]


_THIRD_PERSON = re.compile(
    r"^(?:also |now )?(?P<word>adds|uses|replaces|removes|moves|switches|implements|converts|changes|introduces|migrates|splits|extracts|renames|merges|drops|skips|keeps|stores|caches"
    r"|limits|applies|rewrites|rejects|refuses|requires|separates|treats|writes|reads|puts|sets|turns|unifies|wraps|makes|pins|disables|enables|defers|delays|bounds|caps|reuses|simplifies)\b",
    re.IGNORECASE,
)  # fmt: skip


def tells_of_itself(about: str, problem: str) -> bool:
    """Whether a commit's subject says more than the problem that its body tells."""
    told = {word.lower() for word in _WORDS.findall(about)}
    return len(told) >= 3 and not told <= {word.lower() for word in _WORDS.findall(problem)}
