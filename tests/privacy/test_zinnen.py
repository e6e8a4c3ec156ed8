"""The labelled sentences: how much the privacy check finds, and how often it is wrong.

`afstellen` and `ruim`: the word lists may be changed because of these; those of `ruim` were made to be hard, both ways.
`toets`: written before the lists, which were never changed because of one of them. `blind`: written to be hard, and only measured.
`vers`: written by others, who had seen neither lists nor sentences, half of them to mislead, and only measured: it tells what to
expect of sentences that nobody had in mind. The first 448 were labelled a second time by somebody who had not seen the labels (two on
which they differed were left out). Whoever changes a list because of a sentence of these three moves it to `ruim` and writes a new one.
"""

from collections import Counter
from pathlib import Path

import pytest

from wiezit.assessment.privacy import scan

ZINNEN = [line.split("\t") for line in Path(__file__).with_name("zinnen.tsv").read_text("utf-8").splitlines()[1:]]


def test_the_set_is_large_enough_and_half_of_it_is_hard_negatives() -> None:
    labels = Counter(label for label, _, _ in ZINNEN)
    assert len(ZINNEN) >= 400
    assert 0.45 <= labels["-"] / len(ZINNEN) <= 0.55
    assert len({sentence for _, _, sentence in ZINNEN}) == len(ZINNEN)


@pytest.mark.parametrize(
    ("split", "minimum", "juist"),
    [("afstellen", 0.95, 0.9), ("toets", 0.95, 0.9), ("blind", 0.75, 0.6), ("ruim", 0.95, 0.85), ("vers", 0.95, 0.85)],
)
def test_recall_with_at_most_2_percent_false_alarms(split: str, minimum: float, juist: float, report: list[str]) -> None:
    sentences = [(label, sentence, {hit.categorie for hit in scan(sentence)}) for label, where, sentence in ZINNEN if where == split]
    wrong = [sentence for label, sentence, found in sentences if label == "-" and found]
    missed = [sentence for label, sentence, found in sentences if label != "-" and not found]
    total = Counter(label for label, _, _ in sentences)
    hit = Counter(label for label, _, found in sentences if label != "-" and found)
    right = sum(label in found for label, _, found in sentences)
    positives = len(sentences) - total["-"]
    recall, false_alarms = 1 - len(missed) / positives, len(wrong) / total["-"]
    per_category = " · ".join(f"{label} {hit[label]}/{total[label]}" for label in sorted(total) if label != "-")
    report.append(
        f"privacy ({split}): gevonden {recall:.1%} van {positives}, juiste categorie {right / positives:.1%}, "
        f"vals alarm {false_alarms:.1%} van {total['-']}"
    )
    report.append(f"  {per_category}")
    assert recall >= minimum, missed
    assert false_alarms <= 0.02, wrong
    assert right / positives >= juist
