"""The table for people."""

from .folds import Evaluation, Outcome
from .settings import PARAMETERS
from .voices import JUDGE

TITLES = {
    "espeak": "Tested on espeak-ng, which it never heard",
    "flite": "Tested on flite (two speakers), which it never heard",
    "festival": "Tested on festival (a diphone voice and an HTS voice), which it never heard",
    "piper": "Tested on a neural voice, which none of the networks heard",
}
ENDING = ("m b p: F1", "recall", "precision", "pauses closed in 80 ms", "speech held for silence")


def markdown(evaluation: Evaluation) -> str:
    families = dict.fromkeys(outcome.family for outcome in evaluation.outcomes)
    parts = [_table(family, evaluation.outcomes) for family in families]
    return "\n\n".join(parts) + f"\n\nThreshold of closed lips, chosen on {JUDGE}: {evaluation.threshold:.2f}\n"


def _table(family: str, outcomes: list[Outcome]) -> str:
    head = ["", *PARAMETERS, *ENDING]
    lines = [f"**{TITLES[family]}**", "", _row(head), _row(["---"] * len(head))]
    lines += [_row(_cells(outcome)) for outcome in outcomes if outcome.family == family]
    return "\n".join(lines)


def _cells(outcome: Outcome) -> list[str]:
    verdict = outcome.verdict
    rest = (verdict.f1, verdict.recall, verdict.precision, verdict.pauses, verdict.deaf)
    return [outcome.drive, *(f"{value:.2f}" for value in (*verdict.correlations, *rest))]


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
