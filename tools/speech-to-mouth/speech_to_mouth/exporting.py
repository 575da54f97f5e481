"""Writes the network as ONNX: plain convolutions, no training leftovers."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from .network import DILATIONS, REACH, Weights, answer
from .settings import BANDS, COLUMNS_PER_ANSWER, PARAMETERS, RANGE

OPSET = 17
FORMAT = 9
TOLERANCE = 1e-4


def export(weights: Weights, threshold: float, path: Path) -> None:
    """
    Input `mel` [1, T, 64] with an even T, output `mouth` [1, T / 2, 7] in 0 to 1, in the order of PARAMETERS.

    The threshold of closed lips goes into the metadata.
    """
    graph = _Graph(weights)
    heard = graph.scaled("mel")
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
    heard = helper.make_tensor_value_info("mel", TensorProto.FLOAT, [1, "columns", BANDS])
    mouth = helper.make_tensor_value_info("mouth", TensorProto.FLOAT, [1, "answers", len(PARAMETERS)])
    whole = helper.make_graph(graph.nodes, "speech-to-mouth", [heard], [mouth], graph.constants)
    model = helper.make_model(whole, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="speech-to-mouth")
    model.ir_version = FORMAT
    return model


def _compare(weights: Weights, path: Path) -> None:
    """What was written must say what was trained."""
    mel = np.random.default_rng(1).uniform(*RANGE, (400, BANDS)).astype(np.float32)
    silence = np.full((REACH, BANDS), RANGE[0], np.float32)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    (mouth,) = session.run(["mouth"], {"mel": np.concatenate([silence, mel, silence])[None]})
    said = mouth[0, REACH // COLUMNS_PER_ANSWER :][: len(mel) // COLUMNS_PER_ANSWER]
    worst = float(np.abs(said - answer(weights, mel)).max())
    if worst > TOLERANCE:
        raise AssertionError(f"Expected the exported network to answer alike, found a difference of {worst}")
