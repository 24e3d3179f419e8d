"""Verbs that are no act by themselves, and that tell what is done, promised or so."""

from __future__ import annotations

from typing import Final

from jscdata.drafting.acts.listing import in_order

COMMON_VERBS: Final = in_order(
    """
    abide abolish absorb abstain accede accelerate accept access accommodate accompany accomplish account achieve
    acquire act activate adapt add address adhere adjust administer admit adopt advance advise advocate affect
    afford aggravate aid align allocate allow alter amend amount amplify analyze answer anchor appear apply appoint
    approach arise arrange arrive articulate ascertain assemble assist associate assume assure attach attack attain
    attempt attend attract augment avert avoid award balance ban bar base become begin belong benefit bind block
    blunt bolster boost break bridge bring broaden broker build buttress buy calculate cancel capitalize carry
    catalyze cause cease center certify chair challenge champion change chart circulate circumvent cite claim
    clarify clear close coerce collaborate collect combat combine come command commence commission communicate
    compare compete complement complete comply compose comprise compromise concentrate concern conduct confer
    configure confiscate conform confront connect consist consolidate consult contain contend continue contract
    contravene contribute control convene converge cooperate coordinate counter cover cultivate curb curtail cut
    damage date deal debate decline decrease deepen defeat defend define degrade delay delegate deliver demonstrate
    denote denuclearize deny depend deploy derive describe deserve design destabilize destroy detail detect deter
    deteriorate develop deviate devote differ diminish disarm disband disburse discontinue discuss dismantle disrupt
    disseminate distribute diversify divert do document donate double draft draw drive earmark earn ease educate
    elaborate elevate eliminate embark embody embrace emerge employ empower enable enact encompass end endanger
    endure enforce engage enhance enjoy enlarge enlist enrich enroll ensure enter equip eradicate erode escalate
    escort evacuate evade evaluate evolve examine exceed exchange exclude execute exercise exert exhibit exist
    expand expedite experience explain exploit export expose extend extradite face facilitate fail fall familiarize
    feature feel field fight fill finance find fit focus follow forge form formalize formulate forward foster frame
    free fuel fulfil fulfill function fund further gain galvanize gather generate give go govern grant grow guard
    guide halt handle happen harm harmonize harness hasten have hear heighten help hinder hinge hold hone host
    identify illustrate impact impede implement import impose improve include incorporate increase indicate induce
    influence inform infringe inspect inspire install institutionalize integrate intensify interact intercept
    interdict interoperate intervene introduce invest investigate involve isolate issue jeopardize join justify keep
    know label lack land last lay lead learn leave lend leverage liaise lie lift limit link list live look lose
    lower make manage manufacture mark match matter maximize mean measure mediate meet mention mentor minimize
    mitigate mobilize model modernize modify monitor motivate move multiply name narrow navigate near necessitate
    need negotiate nurture obey object obtain occupy occur offer open operate operationalize optimize organize
    organise outline overcome oversee overlap owe own participate partner pass patrol pave pay penetrate perform
    permit perpetrate persist persuade phase pilot place play point pose position possess practice precede preclude
    prepare present preserve press prevail prevent prioritize prioritise proceed process procure produce progress
    prohibit proliferate prolong promote prompt prosecute prosper protect prove provide publish pull purchase pursue
    push put raise range ratify reach react read realign realize realise reap rebuild receive recommend reconstitute
    reconvene record recover recruit redouble reduce refer refine reflect reform refrain refurbish regulate
    reinforce reinvigorate rejuvenate relate release relieve relocate rely remain remedy remove render reopen repair
    repatriate repeal replace replenish report represent require rescue reserve reset resettle reside resist respond
    rest restore restrict result resume retain retire return reverse review revise revitalize revive ring rise risk
    root rotate run safeguard satisfy save say scale schedule screen secure see select sell send serve set settle
    shake shape shift ship shoulder show sign signal simplify solidify solve speak spearhead specify speed spend
    spread spur stabilize stage stand start station stay stem step stimulate stop streamline strengthen structure
    study submit subscribe subsidize succeed suffer suggest summarize supplement supply surge surpass surround
    surveil suspend sustain synchronize tackle tailor take talk target tell tend terminate test think threaten
    thrive thwart tie touch track trade train transfer transform transit transition translate transmit transport
    travel treat trigger triple turn undergo underlie undermine underpin unify unite unlock update upgrade urge use
    utilize utilise vary verify violate visit vote wage walk want weaken widen withdraw withhold withstand witness
    work worsen write yield uplift lag co-chair co-host co-develop co-produce reestablish re-establish recognize
    discourage outpace disclose pool aggregate hamper apprise brief interview tour exacerbate sail dispatch total
    mobilise modernise top reinvest border accrue await cofound codify drop sanction freeze seize repay exempt waive
    levy refund tax notify consent refuse omit neglect hesitate abandon accuse annex detain expel invade punish
    provoke revoke condone rally
    """
)
"""Dictionary forms; ``lexicon`` makes their other forms."""

__all__ = ["COMMON_VERBS"]
