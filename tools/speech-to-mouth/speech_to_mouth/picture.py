"""Draws what the network hears in a sound under the sound's spectrogram: as SVG, for people to look at."""

import base64
import struct
import zlib
from pathlib import Path

import numpy as np

from .settings import ANSWERS_PER_SECOND, BANDS, COLUMNS_PER_SECOND, PARAMETERS, RANGE

PIXELS_PER_SECOND = 200
SPECTROGRAM, ROW, GAP = 192, 52, 10
COLOURS = ("#c0392b", "#8e44ad", "#2980b9", "#16a085", "#d35400", "#7f8c8d", "#2c3e50")


def draw(mel: np.ndarray, answers: np.ndarray, path: Path) -> None:
    """mel [T, BANDS], answers [T / 2, 7] in 0 to 1."""
    seconds = len(mel) / COLUMNS_PER_SECOND
    width, height = round(seconds * PIXELS_PER_SECOND), SPECTROGRAM + len(PARAMETERS) * (ROW + GAP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        f'<image width="{width}" height="{SPECTROGRAM}" preserveAspectRatio="none" href="{_data(mel)}"/>',
        *(_second(second, height) for second in range(int(seconds) + 1)),
        *(_curve(i, answers[:, i]) for i in range(len(PARAMETERS))),
        "</svg>",
    ]
    path.write_text("\n".join(parts))


def _second(second: int, height: int) -> str:
    x = second * PIXELS_PER_SECOND
    return f'<path d="M{x} 0V{height}" stroke="#ddd"/><text x="{x + 3}" y="{height - 2}" fill="#999">{second} s</text>'


def _curve(index: int, values: np.ndarray) -> str:
    floor = SPECTROGRAM + (index + 1) * (ROW + GAP) - GAP / 2
    places = (np.arange(len(values)) + 0.5) / ANSWERS_PER_SECOND * PIXELS_PER_SECOND
    points = " ".join(f"{x:.1f},{floor - ROW * value:.1f}" for x, value in zip(places, values))
    return (
        f'<polyline points="{points}" fill="none" stroke="{COLOURS[index]}" stroke-width="1.5"/>'
        f'<path d="M0 {floor}H{places[-1]:.0f}" stroke="#bbb"/><text x="4" y="{floor - ROW + 12}">{PARAMETERS[index]}</text>'
    )


def _data(mel: np.ndarray) -> str:
    """A grey picture, a pixel for each value, dark where it is loud and low bands below."""
    grey = np.interp(mel.T[::-1], RANGE, (255, 0)).astype(np.uint8)
    rows = b"".join(b"\0" + row.tobytes() for row in grey)
    head = struct.pack(">IIBBBBB", len(mel), BANDS, 8, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")
    return "data:image/png;base64," + base64.b64encode(png).decode()


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
