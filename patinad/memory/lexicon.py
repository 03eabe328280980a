"""Words that mean the same to people who write software: irregular forms, spellings, synonyms. All by stem.

A class holds only what may stand for one another in a sentence about software; what is merely near it is left apart, so
that a word of one class never counts as said because a related one was.
"""

from collections.abc import Mapping

DIGITS = dict(enumerate("zero singl two three four five six seven eight nine".split()))
NO_ADVERBS = frozenset(
    "apply reply supply family multiply assembly anomaly comply imply simply early daily".split()
)
LEFT = 4  # letters that a stem keeps without its ending

# Forms whose stem is not that of their verb or noun, and spellings whose stem differs across the ocean.
FORMS: Mapping[str, str] = dict(
    pair.split(":")
    for pair in """
wrote:write written:write rewrote:rewrit rewritten:rewrit threw:throw thrown:throw chose:choos chosen:choos choice:choos
built:build kept:keep ran:run hid:hide hidden:hide drove:drive driven:drive found:find made:make got:get took:take taken:take
gave:give given:give went:go gone:go came:come sent:send left:leav held:hold lost:lose said:say shown:show drawn:draw drew:draw
knew:know known:know broke:break broken:break began:begin begun:begin told:tell taught:teach brought:bring thought:think
meant:mean led:lead fell:fall fallen:fall grew:grow grown:grow spoke:speak spoken:speak stood:stand froze:freez frozen:freez
shrank:shrink shrunk:shrink stuck:stick spent:spend fed:feed bought:buy sold:sell
storage:store usage:us failure:fail failures:fail maintenance:maintain decision:decid decisions:decid conversion:convert
conversions:convert exclusion:exclud inclusion:includ expansion:expand division:divid safety:safe simplicity:simpl clarity:clear
deletion:delet removal:remov renaming:renam analysis:analyz analyses:analyz analyse:analyz analysed:analyz analyser:analyz
behaviour:behavior behaviours:behavior colour:color colours:color licence:licens synchronous:sync synchronously:sync
asynchronous:async asynchronously:async children:child indices:index matrices:matrix people:person loss:lose growth:grow
verification:verifi verifications:verifi classification:classifi notification:notifi modification:modifi specification:specifi
modifications:modifi specifications:specifi identification:identifi unification:unifi simplification:simplifi
speed:fast discovery:discov discoveries:discov overwritten:overwrit overwrote:overwrit recursive:recurs recursively:recurs recursion:recurs
""".split()
)

# One class a line: its concept first.
_CLASSES = """
remov delet drop elimin purg discard scrap uninstal
reject refus declin dismiss
us adopt employ util leverag
choos select pick opt
prefer favor favour
replac supersed substitut swap
migrat transit
store persist save
keep retain preserv stay
requir necessari mandatori must need
allow permit
forbid prohibit ban disallow
creat generat construct produc
extract captur extractor
scrape scraper
pars parser
index indexer
embed embedder
comput calcul deriv
fast quick rapid speedi swift
slow sluggish
fix repair mend resolv
crash panic
bug defect
complex complic
big larg huge
small tiny
stop halt termin
show display print
hide conceal
run execut invok
check verifi valid
detect discov discover recogn recognit
directori folder
secret credenti
privat nonpublic
merg combin unifi
split separ
singl one sole only
multipl sever
two dual doubl
automat auto
sync synchron
iter loop
travers walk
function method
argument paramet
bad wrong incorrect worse worst useless worthless overcomplic overcompl bloat leaki pain
good right correct proper valuabl worthwhil worth benefici better best ideal excel great perfect
ignor disregard
mock stub
real actual genuin
fresh scratch
whole entir full complet total
focus concentr
unus dead
messi tangl
fragil brittl
error fault
warn caution
rewrit rewrot
restructur reorgan
obsolet outdat
robust resili
messag msg
success succeed
""".strip().splitlines()
CONCEPTS: Mapping[str, str] = {word: line.split()[0] for line in _CLASSES for word in line.split()}

# Verbs that a statement may have, beside those of the cues, by stem.
COMMON_VERBS = frozenset(
    """
    accept access affect analys analyz answer appear apply ask assign block bring build call captur carri caus check clean clone collect
    combin come compar compil comput configur connect consist contribut control copi cost count cover deal decid declar defin deliv depend
    describ detect determin disappear discov display do document download edit embed emit encod end enforc ensur escap exhaust expect export
    extract fail fetch find fit fix focus follow forc fork generat get give go grow guid happen hash help hide ignor import improv index
    infer inherit insert inspect instal interpret invok isol join know lack lead learn leav let link listen load lock log lose map mark
    match matter mean measur merg mount name nest notifi offer open order outperform own parse pars pass persist point prefer prefix print
    produc protect prove publish pull push put queri quarantin rais reach receiv recogn record recov reduc refer reflect rely rename render
    report repres reset resolv respect respond respons restor restrict retri return reus reveal say scale scan score search send separ serv
    share ship show sign simplifi slow sort specifi split start stay stop strip suit summar survey surviv suspend sync tag take target tell
    test throw time touch trace translat travers treat trigger trust turn understand updat valid vanish vari verifi version visit wait walk
    want warn wrap write yield
    """.split()
)
# Those that are hardly ever things.
DEEDS = COMMON_VERBS - frozenset(
    "access answer assign block build call captur check clone compar configur connect control copi cost count cover design display document"
    " download edit embed end export extract fail fix focus follow fork generat hash help import index infer inherit insert inspect instal"
    " isol leak link list load lock log map mark match measur merg name nest order pars path persist point prefix print protect push queri"
    " record refer releas report request respons result return reus scale scan score search share ship sign sort specifi split start stop"
    " sync tag target test time touch trace transl travers trigger trust updat valid verifi version visit wait walk warn wrap".split()
)


def concept(stem: str, word: str = "") -> str:
    """The concept that a stem stands for: itself without what is left of an ending, or the first of its class."""
    if found := CONCEPTS.get(stem):
        return found
    bare = stem
    if word.endswith("ly") and bare.endswith("li") and len(bare) > LEFT and word not in NO_ADVERBS:  # slowly
        bare = bare[:-2]
    elif bare.endswith("if") and len(bare) > LEFT:  # verification, as verify
        bare += "i"
    elif bare.endswith("is") and len(bare) > LEFT + 2:  # optimise, as optimize
        bare = bare[:-2]
    return CONCEPTS.get(bare, bare)
