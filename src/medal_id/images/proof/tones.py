"""The colours of the proof picture: light lines that a dark halo shows on any ground."""

from __future__ import annotations

#: Red, green and blue, 0 to 255.
Tone = tuple[int, int, int]

RIM: Tone = (70, 205, 255)
HORIZON: Tone = (255, 95, 150)
LEGEND: Tone = (180, 250, 90)
EYELET: Tone = (255, 170, 50)
RIBBON: Tone = (255, 255, 255)
#: Around every line, and behind every number.
HALO: Tone = (18, 22, 32)
LIGHT: Tone = (255, 255, 255)
#: The sheet that everything stands on, and what lies outside of the photograph.
SHEET: Tone = (250, 249, 246)
OUTSIDE: Tone = (226, 224, 218)
INK: Tone = (24, 26, 32)
#: Of remarks.
FAINT: Tone = (96, 98, 104)
