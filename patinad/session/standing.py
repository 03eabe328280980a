"""Whether a sentence stands alone: whether a reader who sees nothing else knows what it is about."""

import re

_POINTS_AWAY = re.compile(
    r"^(?:this|that|these|those|it|its|they|their|them|he|she|which|who|whose|also|and|but|or|so|then|thus|hence|however|otherwise|here|such|both|same|above|below|the (?:above|latter|former|following|same)"
    r"|as (?:above|before|discussed|mentioned)|because|since|if so|even|still|yet|again|meanwhile|instead|e\.g|i\.e|see|note|todo|fixme|next|not only|another|other|one)\b",
    re.IGNORECASE,
)
# Words of its own that a pronoun inside the sentence can stand for are enough; these point out of it.
_POINTS_OUT = re.compile(
    r"\b(?:the (?:previous|last|next|earlier) (?:commit|patch|change)|as (?:described|discussed|mentioned) (?:above|below|in)|see (?:above|below)|the (?:above|below))\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|must|should|may|might|needs?|uses?|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|cannot|won't"
    r"|\w{3,}(?:ed|es)|\w{2,}[^s\W]s|made|kept|left|got|ran|run|built|went|took|gave|found|lost|broke|hung|threw|chose|set|put|let|cut|held|wrote|read|sent)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W\d_][\w'-]*")
_NOISE = re.compile(
    r"https?://\S+|^\W*(?:generated with|co-authored|signed-off|reviewed)\b|🤖", re.IGNORECASE
)
_DEED = re.compile(
    r"^(?:also |then |and )?(?:add|allow|apply|avoid|ban|bind|block|bound|build|bump|cache|call|cap|catch|change|check|chose|choose|clean|clear|close|collapse|collect|combine|compare|compute"
    r"|configure|consolidate|convert|copy|correct|count|create|cut|declare|decouple|default|defer|define|delay|delete|deprecate|detect|disable|distinguish|do|document|don't|downgrade|drop|embed|emit"
    r"|enable|enforce|ensure|escape|expand|explain|export|expose|extend|extract|fall|fetch|fill|filter|finish|fix|flatten|focus|force|forbid|format|generate|get|give|group|guard|handle|hide|hold"
    r"|hook|ignore|implement|import|improve|include|increase|init|initiali[sz]e|inline|insert|install|integrate|introduce|isolate|keep|leave|let|limit|link|list|load|lock|log|look|lower|make|map|mark"
    r"|match|measure|merge|migrate|mirror|move|name|normali[sz]e|omit|only|open|optimi[sz]e|order|organi[sz]e|parse|pass|pin|port|postpone|prefer|prepare|preserve|prevent|print|process|prune|pull|push|put"
    r"|raise|read|rebuild|record|redact|reduce|refactor|refuse|register|reject|release|rely|remember|remove|rename|render|reorder|reorgani[sz]e|replace|report|require|reset|resolve|respect|restore|restrict|restructure"
    r"|retry|return|reuse|revert|rewrite|roll|run|save|say|scope|search|see|select|send|separate|serve|set|share|shorten|show|simplify|skip|sort|specify|split|standardi[sz]e|start|stick|stop|store|stream|strip|support"
    r"|swap|switch|sync|take|teach|tell|test|throw|tighten|track|treat|trim|try|tune|turn|unify|unlink|unwrap|update|upgrade|use|validate|verify|wait|walk|warn|watch|widen|wire|work|wrap|write)"
    r"(?:e?s|e?d|ing|ped|ted|ned|ged|ped|red|med|bed)?\b|^(?:also |then )?(?:built|chose|cut|found|gave|got|held|kept|left|let|made|put|ran|read|rewrote|set|split|stuck|took|told|went|wrote|identified|applied|unified|simplified|dealt|sent|brought|threw)\b",
    re.IGNORECASE,
)  # fmt: skip
MIN_WORDS, MAX_WORDS = 5, 70


def stands_alone(text: str) -> bool:
    """Whether a sentence says by itself what it is about. English, and careful: many that do are refused."""
    words = _WORDS.findall(text)
    if not MIN_WORDS <= len(words) <= MAX_WORDS or text.rstrip().endswith((":", ",", "…", "...")):
        return False
    if _POINTS_AWAY.match(text) or _POINTS_OUT.search(text) or _NOISE.search(text):
        return False
    if len(_LETTERS.findall(text)) * 2 < len(text.replace(" ", "")) or not _is_closed(text):
        return False
    return bool(_VERB.search(text)) or begins_with_deed(text)


def begins_with_deed(text: str) -> bool:
    """Whether a sentence begins with what the commit did: `Add ...`, `Replaced ...`."""
    return bool(_DEED.match(text))


def tells_of_itself(about: str, problem: str) -> bool:
    """Whether a commit's subject says more than the problem that its body tells."""
    told = {word.lower() for word in _WORDS.findall(about)}
    return len(told) >= 3 and not told <= {word.lower() for word in _WORDS.findall(problem)}


def _is_closed(text: str) -> bool:
    """Whether brackets and code are closed: a sentence that was cut off is none."""
    return text.count("(") == text.count(")") and text.count("`") % 2 == 0 and text.count('"') % 2 == 0
