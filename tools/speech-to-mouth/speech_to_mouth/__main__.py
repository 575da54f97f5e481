"""Makes the data, trains and evaluates the network; or lets it answer to a sound, in numbers or as a picture."""

import argparse
import os
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from . import folds, reels
from .engines.sound import read
from .exporting import answer_exported, export
from .hearing import levelled, log_mel
from .picture import draw
from .reporting import markdown
from .settings import Training


NETWORK = "speech-to-mouth.onnx"
BEGUN = time.time()


def main() -> None:
    options = _options()
    data: Path = options.data
    if options.command in ("make", "all"):
        reels.make(data, options.piper, options.amount, options.processes)
        _tell("made")
    if options.command in ("train", "all"):
        folds.train_all(data, replace(Training(), steps=options.steps), options.processes)
        _tell("trained")
    if options.command in ("evaluate", "all"):
        evaluation = folds.evaluate(data, options.studio)
        export(evaluation.shipped, evaluation.threshold, data / NETWORK)
        table = markdown(evaluation)
        (data / "table.md").write_text(table)
        print(table)
        _tell("judged")
    if options.command in ("answer", "picture"):
        mel = log_mel(levelled(read(options.sound)))
        answers = answer_exported(options.network or data / NETWORK, mel)
        if options.command == "answer":
            np.save(options.sound.with_suffix(".npy"), answers)
        else:
            draw(mel, answers, options.sound.with_suffix(".svg"))


def _tell(done: str) -> None:
    """What it has taken until now, the processes that it started included."""
    used = os.times()
    processor = used.user + used.system + used.children_user + used.children_system
    print(f"{done}: {(time.time() - BEGUN) / 60:.1f} minutes, {processor / 60:.1f} of a core", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="speech_to_mouth", description=__doc__)
    parser.add_argument("command", choices=("make", "train", "evaluate", "all", "answer", "picture"))
    parser.add_argument("--data", type=Path, default=Path("data"), help="where everything is kept; work goes on there")
    parser.add_argument("--piper", type=Path, help="a Piper voice's .onnx, with its .onnx.json beside it")
    parser.add_argument("--studio", help='how to call the studio, as "java -jar soliloquy.jar", to judge its heuristics too')
    parser.add_argument("--amount", type=float, default=1.0, help="of training data, 1 for about an hour")
    parser.add_argument("--steps", type=int, default=Training.steps, help="of training")
    parser.add_argument("--processes", type=int, default=2, help="at a time, each on one core")
    parser.add_argument("--sound", type=Path, help="what to answer to: mono, 16 bits; the answers go beside it")
    parser.add_argument("--network", type=Path, help="that answers, the one in the data's folder unless told")
    return parser.parse_args()


if __name__ == "__main__":
    main()
