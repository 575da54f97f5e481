"""Writes the network as ONNX: plain convolutions, no training leftovers."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from .network import DILATIONS, REACH, USUAL, Weights, answer
from .settings import BANDS, COLUMNS_PER_ANSWER, PARAMETERS, RANGE
from .voice import FADE, colour

OPSET = 17
FORMAT = 9
COLUMNS = 1024
TOLERANCE = 1e-4


def export(weights: Weights, threshold: float, path: Path) -> None:
    """
    Inputs `mel` [batch, 1024, 64], and of the whole sound `voice` [batch, 64] and `share` [batch, 1], which are a Colour;
    output `mouth` [batch, 512, 7] in 0 to 1, in the order of PARAMETERS.

    The first and the last REACH columns only lend their ears: their own answers know nothing of what lies beyond. The
    threshold of closed lips goes into the metadata.
    """
    graph = _Graph(weights)
    heard = graph.scaled(graph.relative("mel", "voice", "share"))
    heard = graph.silu(graph.convolution("ear", heard))
    heard = graph.convolution("half", heard, stride=2)
    for block, dilation in enumerate(DILATIONS):
        inner = graph.silu(graph.convolution(f"block{block}.spread", graph.silu(heard), dilation))
        heard = graph.node("Add", heard, graph.convolution(f"block{block}.mix", inner))
    mouth = graph.node("Sigmoid", graph.convolution("mouth", graph.silu(heard)))
    graph.nodes.append(helper.make_node("Transpose", [mouth], ["mouth"], perm=[0, 2, 1]))
    model = _model(graph)
    helper.set_model_props(
        model,
        {"parameters": ",".join(PARAMETERS), "closed-threshold": f"{threshold:.2f}", "reach-columns": str(REACH)},
    )
    onnx.checker.check_model(model, full_check=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.SerializeToString(deterministic=True))
    _compare(weights, path)


class _Graph:
    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def node(self, kind: str, *inputs: str, **attributes) -> str:
        name = f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value, np.float32), name))
        return name

    def relative(self, mel: str, voice: str, share: str) -> str:
        """As voice.relative."""
        usual = self.node("Mul", share, self.constant(USUAL, np.asarray(self._weights[USUAL])[None]))
        change = self.node("Unsqueeze", self.node("Sub", voice, usual), self.whole("middle", 1))
        floor, one = self.constant("floor", np.array(RANGE[0])), self.constant("one", np.array(1.0))
        above = self.node("Sub", mel, floor)
        nearness = self.node("Min", self.node("Div", above, self.constant("fade", np.array(FADE))), one)
        changed = self.node("Sub", mel, self.node("Mul", change, nearness))
        return self.node("Clip", changed, floor, self.constant("ceiling", np.array(RANGE[1])))

    def whole(self, name: str, value: int) -> str:
        self.constants.append(numpy_helper.from_array(np.array([value], np.int64), name))
        return name

    def scaled(self, mel: str) -> str:
        """Half the spectrogram, silence at 0, with time last."""
        half = self.node("Mul", mel, self.constant("half", np.array(0.5)))
        shifted = self.node("Add", half, self.constant("shift", np.array(-RANGE[0] * 0.5)))
        return self.node("Transpose", shifted, perm=[0, 2, 1])

    def silu(self, x: str) -> str:
        return self.node("Mul", x, self.node("Sigmoid", x))

    def convolution(self, name: str, x: str, dilation: int = 1, stride: int = 1) -> str:
        weight = np.asarray(self._weights[f"{name}.weight"]).transpose(2, 1, 0)
        before = dilation * (weight.shape[2] - 1) // 2
        return self.node(
            "Conv",
            x,
            self.constant(f"{name}.weight", weight),
            self.constant(f"{name}.bias", np.asarray(self._weights[f"{name}.bias"])),
            dilations=[dilation],
            strides=[stride],
            pads=[before, dilation * (weight.shape[2] - 1) - before],
        )


def _model(graph: _Graph) -> onnx.ModelProto:
    heard = helper.make_tensor_value_info("mel", TensorProto.FLOAT, ["batch", COLUMNS, BANDS])
    voice = helper.make_tensor_value_info("voice", TensorProto.FLOAT, ["batch", BANDS])
    share = helper.make_tensor_value_info("share", TensorProto.FLOAT, ["batch", 1])
    mouth = helper.make_tensor_value_info("mouth", TensorProto.FLOAT, ["batch", COLUMNS // COLUMNS_PER_ANSWER, len(PARAMETERS)])
    whole = helper.make_graph(graph.nodes, "speech-to-mouth", [heard, voice, share], [mouth], graph.constants)
    model = helper.make_model(whole, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="speech-to-mouth")
    model.ir_version = FORMAT
    return model


def answer_exported(path: Path, mel: np.ndarray) -> np.ndarray:
    """[T, BANDS] to [T / 2, 7] as the studio does it: in windows that overlap by twice the reach."""
    own = colour(mel)
    voice = {"voice": own.mean[None], "share": np.array([[own.share]], np.float32)}
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    given = COLUMNS - 2 * REACH
    windows = -(-len(mel) // given)
    padded = np.full((windows * given + 2 * REACH, BANDS), RANGE[0], np.float32)
    padded[REACH : REACH + len(mel)] = mel
    first, count = REACH // COLUMNS_PER_ANSWER, given // COLUMNS_PER_ANSWER
    answers = [
        session.run(["mouth"], {"mel": padded[None, at : at + COLUMNS], **voice})[0][0, first : first + count]
        for at in range(0, windows * given, given)
    ]
    return np.concatenate(answers)[: -(-len(mel) // COLUMNS_PER_ANSWER)]


def _compare(weights: Weights, path: Path) -> None:
    """What was written must say what was trained."""
    mel = np.random.default_rng(1).uniform(*RANGE, (1500, BANDS)).astype(np.float32)
    worst = float(np.abs(answer_exported(path, mel) - answer(weights, mel)).max())
    if worst > TOLERANCE:
        raise AssertionError(f"Expected the exported network to answer alike, found a difference of {worst}")
