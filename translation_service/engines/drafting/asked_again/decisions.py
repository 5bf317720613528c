"""Sentences of courts and councils that decide several things, asked for decision by decision."""

from dataclasses import replace

from translation_service.engines.drafting.asking import ALTERNATIVES, Question, Renderings
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import as_asked, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.phrases.decided_clauses import clause_known
from translation_service.engines.phrases.decisions import alone, clause_said, decision_in, is_missaid


def with_decisions_said(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Say what was decided clause by clause, those that are known without an engine.

    As it was where an answer to one of them does not say that it was decided, or the whole keeps fewer values.
    """
    decision = decision_in(sentence.plain, job.pair) if sentence.target else None
    if decision is None:
        return sentence
    said = {clause: clause_known(clause, job.pair, job.style) for clause in decision.clauses}
    unknown = [clause for clause, known in said.items() if not known]
    if unknown == [*decision.clauses] and len(unknown) == 1 and not is_missaid(sentence.target):
        return sentence
    several = ALTERNATIVES if job.route.gives_alternatives else 1
    answers = yield [Question(text=as_asked(alone(clause), job), alternatives=several) for clause in unknown]
    said |= {clause: _said(clause, some, job) for clause, some in zip(unknown, answers, strict=True)}
    if not all(said.values()):
        return sentence
    target = decision.said([said[clause] for clause in decision.clauses])
    if not job.keeps_as_much(sentence, target):
        return sentence
    return replace(sentence.said_as(target), is_known=not unknown)


def _said(clause: str, answers: Renderings, job: DraftingJob) -> str:
    """Return how the likeliest answer that tells of a decision says what was decided; "" where none does."""
    targets = (polished(alone(clause), answer.text, job) for answer in answers)
    return next((said for target in targets if (said := clause_said(target))), "")
