"""The words by which a sentence says that it is for something or against it. Phrases are in lower case, words by their stem.

A cue is of one kind; what each kind does to the words around it stands in claims.py.
"""

from collections.abc import Mapping

from patinad.memory.lexicon import concept

# What begins another clause: what was said before does not reach beyond it.
BOUNDARIES = frozenset(
    "because since so but however while whereas although though unless until if when which that where then therefore thus hence after before as due what who".split()
)
REASONS = frozenset(
    "because since due".split()
)  # those that begin why it is so: what is said of it is said before
RELATIVES = frozenset("which that who where".split())  # those that only tell more of what was named
# Turn what follows, to the end of the clause.
NEGATIONS = frozenset("not never no without cannot neither nor none nobody nothing zero 0".split())
# Against what stands behind them: `remove X`. Forms of a verb are told by its stem.
AGAINST = frozenset(
    "remov delet drop avoid stop reject abandon deprec retir elimin discard disabl replac supersed skip defer ban forbid"
    " prohibit prevent uninstal purg exclud obsolet ditch scrap revert unus omit refus bypass forgo".split()
)
# Those by which something was never taken up; what the others are against was there.
REJECTIONS = frozenset("reject avoid skip defer ban forbid prohibit prevent refus omit forgo bypass".split())
REMOVALS = frozenset("remov delet elimin purg uninstal drop clean strip".split())
GIVEN_UP_FOR = frozenset("abandon drop ditch swap exchang trade replac".split())  # X for Y
# Say of what they go with that it is so.
FOR = frozenset(
    "use adopt choos chose chosen pick prefer keep kept select employ reli enabl add introduc switch migrat move convert port"
    " transit upgrad embrac favor favour requir implement support store need allow make run built build written write work is are"
    " replac track creat move".split()
)
CHANGES = frozenset(
    "switch migrat move convert port transit chang upgrad shift pivot renam refactor replac rewrit rewrot extend increas reduc rais lower"
    " decreas bump shrink".split()
)  # from X to Y
UPDATES = frozenset("updat set".split())  # X -> Y, as CHANGES do
PREFERENCES = frozenset(
    "prefer choos chose chosen pick favor favour select us use win won beat".split()
)  # X over Y
# First words of phrases that tell what was chosen over what: nothing says that the other was there before.
CHOICES = frozenset("instead rather opposed in".split())
# What stands between the two sides of a replacement, and which side follows: -1 what is given up, +1 what is taken.
PHRASES: Mapping[tuple[str, ...], int] = {
    ("instead", "of"): -1,
    ("rather", "than"): -1,
    ("opposed", "to"): -1,
    ("in", "place", "of"): -1,
    ("away", "from"): -1,
    ("get", "rid", "of"): -1,
    ("getting", "rid", "of"): -1,
    ("got", "rid", "of"): -1,
    ("decided", "against"): -1,
    ("opted", "against"): -1,
    ("throw", "away"): -1,
    ("throw", "out"): -1,
    ("thrown", "away"): -1,
    ("thrown", "out"): -1,
    ("opted", "for"): 1,
    ("settled", "on"): 1,
    ("in", "favor", "of"): 1,
    ("in", "favour", "of"): 1,
    ("in", "exchange", "for"): 1,
    ("replaced", "by"): 1,
    ("replaced", "with"): 1,
    ("superseded", "by"): 1,
}
# After a verb that is against something they begin what it is not against: `remove X from Y`.
PREPOSITIONS = frozenset(
    "in on at for from during within across inside into under between of via per against".split()
)
# Those behind which stands where it was given up.
WITHIN = frozenset("in on from within across inside under at of".split())
ONLY = frozenset("just only but".split())  # `no classes, just functions`
COMMAS = frozenset([",", "and", "or"])  # between things of one list
# `remove a Rust function` is not against Rust: of what is made of such pieces only the piece goes ...
PIECES = frozenset(
    "check function test comment file line import warn method refer mention note entri field paramet argument variabl code call todo"
    " error bug typo constant flag struct class branch commit section exampl duplic issu".split()
)
# ... and of what is called so, only as much of it as that says.
PARTIAL = frozenset(
    "unus dead old stale redund duplic legaci broken unnecessari extra remain unneed leftov hardcod some".split()
)
# What is thought about is not yet done.
HEDGES = frozenset(
    "consid evalu explor discuss could might may perhap mayb potenti brief investig vs versus compar wonder"
    " propos possibl futur eventu whether would tri todo".split()
)
# ... and these as a clause's first words: `plan to`, `idea: ...`; elsewhere they are things.
HEDGES_FIRST = frozenset("option altern research question idea experi attempt plan".split())
# Where something is at fault, it is there, and nobody is for it: `the plugin is broken`.
FAULTS = frozenset("broken buggi crash fail hang confus slow caus wrong leak bug".split())
# A clause with one of these has come to an end of thinking: `evaluated and rejected X`.
DECISIVE = frozenset(
    "reject decid adopt chose chosen drop replac remov switch prefer skip settl conclud confirm".split()
)
# Right before a verb.
MODALS = frozenset(
    "can could will would shall should may might must do does did cannot not never longer still".split()
)
BE_STEMS = frozenset("is are was were be been".split())
BE = frozenset("is are was were be been being has have had get gets got".split())

_OPPOSITES = (
    "enabl disabl", "async sync", "asynchron synchron", "local remot", "alway never", "manual automat", "fast slow", "quick slow",
    "increas decreas", "public privat", "allow forbid", "allow prevent", "singl multipl", "onlin offlin", "simpl complex",
    "static dynam", "mutabl immut", "singl mani", "central decentr", "requir option", "eager lazi", "strict loos",
    "monolith modular", "includ exclud", "start stop", "accept reject", "success failur", "succeed fail", "work fail",
    "work broken", "succeed broken", "stateful stateless", "global local", "small larg", "explicit implicit", "intern extern",
    "trust lie", "trust distrust", "hide show", "hide visibl", "good bad", "requir optional", "deprec maintain", "secur insecur",
    "success fail", "encrypt plaintext", "recurs iter", "fragil robust", "flexibl rigid",
    "differ same", "differ singl", "split same", "two singl", "split singl", "win lose", "typed untyp", "old new", "first last", "reliabl buggi", "reliabl unreli", "stabl unstabl", "safe unsaf", "determinist random",
)  # fmt: skip
# What praises and what blames, by concept: a statement that something is good or bad is about one of these.
PRAISE = frozenset("good success robust elegant maintain clean simpl".split())
BLAME = frozenset("bad complex slow fail crash lie messi fragil confus difficult unnecessari bloat".split())
_PAIRS = tuple(tuple(map(concept, pair.split())) for pair in _OPPOSITES)
# By concept.
ANTONYMS: Mapping[str, frozenset[str]] = {
    one: frozenset(other for pair in _PAIRS if one in pair for other in pair if other != one)
    for one in {word for pair in _PAIRS for word in pair}
}

# Verbs that join a thing to its purpose and say little: `facts are stored in SQLite` is about facts and SQLite.
LIGHT = frozenset(
    "store run us use keep track add support implement provid creat build handl work call contain hold write read save maintain stay live lie look"
    " includ requir introduc perform appli set show need enabl chang updat manag process defin"
    " replac remov drop delet reject switch migrat move convert prove bring brought decid exist remain follow give gave take took"
    " put come same turn serv act becom host carri tell show manag rename ad".split()
)
# Nouns that say what kind of thing it is and narrow it down little: `the two-pass approach`, ...
ABSTRACT = frozenset(
    map(
        concept,
        "approach system mechanism support way pattern implement integr solut handl kind case aspect depend logic idea concept usag"
        " architectur strategi framework scheme attribut marker code".split(),
    )
)
# ... and `the navigate command`, which is not the navigation.
GENERIC = ABSTRACT | frozenset(
    map(
        concept,
        "process featur function provid element item model layer compon command tool modul servic tabl file refer version"
        " notic".split(),
    )
)
# One of these alone names nothing: that `the errors` went says nothing of other errors.
COMMON = GENERIC | frozenset(
    map(
        concept,
        "type user test error branch session messag name valu number line data databas key path script set state status step task text"
        " thread time token tree unit view warn work commit chang project hook field class struct document comment string check build"
        " languag interfac pars index search queri request respons event log input output option argument variabl".split(),
    )
)
# What people who write software cut short, by stem.
SHORT: Mapping[str, str] = {
    "repo": "repositori", "doc": "document", "dir": "directori", "db": "databas", "dep": "depend", "config": "configur",
    "env": "environ", "auth": "authent", "arg": "argument", "param": "paramet", "lib": "librari", "app": "applic",
    "spec": "specif", "perf": "perform", "info": "inform", "deps": "depend",
    "mgmt": "manag", "impl": "implement", "init": "initi", "prod": "product", "dev": "develop",
}  # fmt: skip
# Say that it is so at the time of speaking: of what something took the place of, that is no longer merely old.
PRESENT = frozenset("still remain remains currently today nowadays now".split())
# ... and so does that it was kept, retained, left in place.
KEPT = frozenset("kept retained preserved".split())  # `was kept`, `kept its flag`, ...
STAYED = frozenset("stayed remained survived".split())  # ... `stayed in the schema`

STOP = frozenset(
    """a an the this that these those it its they them their we our us i my you your he she his her one ones all any some each every both
    either other others such own and or nor to of in on at by for from with into onto over under about between through during via per
    is are was were be been being do does did done has have had having will would shall should can could may might must need needs
    there here what which who whom whose how why when where than then too very just only also even still already now again more most
    less least much many few lot lots well not no never none neither cannot without because since so but however while whereas although
    though unless until if as up down out off back away project team codebase repository decided decision decide chosen choose chose pick
    use used uses using prefer preferred keep kept adopt adopted always every things thing way ways instead rather longer etc eg ie
    let lets make makes made get gets got like new below above within beyond whole itself themselves inside
    across against enough exist exists existed remain remains remained part available able among whether almost next alone anything anyone nothing nobody whatever once around entirely completely altogether totally fully
    currently today nowadays sole solely directly simply actually really proved proves ca wo sha""".split()
)
