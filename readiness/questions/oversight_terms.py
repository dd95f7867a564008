"""The field's terms for who looks in from outside, and for who owns what is shared.

They are written and read as those of `terms` are.
"""

from readiness.questions.terms import listed

# Who looks in from outside.
INDEPENDENT = listed(
    """independent review, independent assurance, independent assessment, independent readiness,
    independent quality assurance, independent check, external review, external assurance,
    external assessment, gateway review, gate review, gate 4, gate four, health check, critical
    friend, third party review, third party assurance, peer review, iqa, external readiness,
    outside review, outside assessment, external gate"""
)
OURSELVES = listed("supplier, vendor, programme, project, delivery, integrator")
PARTIAL = listed(
    """partial, partly, limited to, confine to, restrict to, only look, look only, only cover,
    cover only, only review, review only, only at, only on, only considered, not cover, not
    covered, covered only, only covered, not look, not review, not include, not in scope, out of
    scope, outside scope, outside its scope, exclude, desk based, desktop review, not visit, not
    assess, not examine, narrow, not ask, scope limit, scope reduce, limited scope, not extend,
    did not test, not see, not invite"""
)
WHOLE = listed(
    """ready, readiness, go live, proceed, go no go, whole programme, decision, cutover, deploy,
    delay, defer, postpone, put back, all workstream, live service, launch"""
)
NARROW = listed(
    """security, cyber, penetration, finance, financial, cost, procurement, training, migration,
    data quality, network, testing, test, hazard, benefit, contract, privacy, data protection,
    usability, accessibility, interface, pharmacy, laboratory, supplier"""
)
NOT_HELD = listed(
    """cancel, cancelled, not commission, not commissioned, never commissioned, not held, not hold,
    not plan, not book, defer, postpone, stand down, stood down, decline, not invite, not ask,
    not take place, not fund, not arrange, not schedule, replace by"""
)

# What others have learned.
ELSEWHERE = listed(
    """another trust, other trust, another hospital, other hospital, another site, other site,
    reference site, neighbouring trust, sister trust, sister site, earlier site, first site,
    site visit, elsewhere, peer, earlier go live, previous go live"""
)
LESSON = listed(
    """lesson, learn, warn, advise, tell, told, found, find, experience, suffer, suffered, regret,
    wish, underestimate, fell, fall, lost, slow, late"""
)
WENT_WELL = listed(
    """went well, smooth, smoothly, without incident, no problem, no issue, as planned, success"""
)
DEALT_WITH = listed(
    """close, complete, implement, implemented, done, in place, built, resolve, now met, settle"""
)

# Who owns the join.
ROLE = listed(
    """role, responsibility, ownership, accountability, command, in charge, decision right,
    handover, hand over, join, escalation, authority, who decide, who lead, who own, boundary,
    governance, division of work, split of work"""
)
UNCLEAR = listed(
    """unclear, not clear, not agree, undefined, not define, ambiguous, ambiguity, confuse,
    confusion, blur, dispute, disagree, disagreement, overlap, no owner, unowned, not own, not
    settle, unresolved, uncertain, vague, contest, not assign, unassigned, not decide, differ,
    nobody, no one, not know, not name, fall between"""
)
DISAGREE = listed(
    """disagree, disagreed, disagreement, dispute, differ, differed, contradict, not share,
    conflict, not accept, different view, different answer, different account, at odds"""
)
READINESS = listed("ready, readiness, status, rag, colour, green, go live, complete, met, number")
PARTNERS = listed(
    """partner, supplier, contractor, both, between, two trust, two organisation, two hospital, two
    company, company, ambulance, council, shared service, host, region, health board, gp,
    commissioner, joint, each side, other side, either side, third party, subcontractor, agency,
    department, vendor, integrator, parent"""
)
JOINT = listed("joint, both, shared command, single command, one command, combined, together")
JOINT_BODY = listed(
    """joint, board, committee, group, forum, command, cell, office, partnership, alliance,
    council"""
)
COMMAND = listed("command, control room, gold, cutover team, escalation, on call, incident room")
NO_OWNER = listed(
    """tbc, tba, tbd, to be confirm, to be agree, to be decide, to be name, none, unclear, vacant,
    shared, both, each, all, unknown, not agree, nobody, various, jointly"""
)
