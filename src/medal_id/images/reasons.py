"""Why something in a photograph could not be measured, and what to photograph better."""

from __future__ import annotations

from attrs import frozen

from medal_id.rules import Label


@frozen
class Reason:
    """A reason, in both languages, with the figures that it rests on filled in."""

    code: str  #: Stable: programs may rely on it.
    says: Label  #: What is wrong.
    next: Label  #: What to do about it.

    def __str__(self) -> str:
        """Say it in English."""
        return f"{self.says.en}; {self.next.en}"


#: code: (says en, says ru, next en, next ru); figures in braces are filled in.
_WORDS = {
    "no-disc": (
        "no round medal was found",
        "круглая медаль не найдена",
        "lay it on plain paper of another colour, the whole rim in view, or give points of the rim",
        "положите её на однотонную бумагу другого цвета, виден весь край, или укажите точки края",
    ),
    "too-small": (
        "the disc has a radius of {radius:.0f} px; {needed:.0f} px are needed",
        "радиус диска {radius:.0f} пикс.; нужно {needed:.0f} пикс.",
        "photograph it closer, or scan it at {dpi:.0f} dpi or more",
        "снимите ближе или сканируйте с разрешением от {dpi:.0f} dpi",
    ),
    "too-tilted": (
        "the medal is tilted by {tilt:.0f} degrees; more than {most:.0f} cannot be measured",
        "медаль наклонена на {tilt:.0f}°; больше {most:.0f}° измерить нельзя",
        "hold the camera straight above it",
        "держите камеру строго над медалью",
    ),
    "no-horizon": (
        "no horizon line was found where that of «За оборону Ленинграда» lies",
        "линия горизонта на месте, где она у медали «За оборону Ленинграда», не найдена",
        "photograph the obverse under slanting light, or give the ends of the line by hand",
        "снимите аверс при косом свете или укажите концы линии вручную",
    ),
    "other-award": (
        "the obverse of this award has no horizon line to measure",
        "на аверсе этой награды нет линии горизонта",
        "nothing is to be done",
        "ничего делать не нужно",
    ),
    "glare": (
        "glare hides much of the face",
        "блик закрывает большую часть поля",
        "turn the lamp or the medal until the reflex is gone",
        "поверните лампу или медаль, чтобы блик ушёл",
    ),
    "blurred": (
        "the picture is out of focus",
        "снимок нерезкий",
        "focus on the medal and hold the camera still",
        "наведите резкость на медаль и держите камеру неподвижно",
    ),
    "no-legend": (
        "the edges of the legend could not be told",
        "края надписи не определяются",
        "photograph it under slanting light, sharply",
        "снимите резко, при косом свете",
    ),
    "no-ribbon": (
        "no ribbon was found above the disc",
        "ленты над диском не видно",
        "photograph the medal with its block",
        "снимите медаль вместе с колодкой",
    ),
    "cut-off": (
        "it lies outside of the picture",
        "это место за краем снимка",
        "photograph the whole piece",
        "снимите предмет целиком",
    ),
    "side-unknown": (
        "which side it is could not be told",
        "сторону определить нельзя",
        "photograph the obverse and the reverse sharply",
        "снимите аверс и реверс резко",
    ),
    "no-scale": (
        "without a scale nothing tells how large it is",
        "без масштаба размер неизвестен",
        "give the scale in px per mm",
        "укажите масштаб в пикселях на мм",
    ),
    "not-in-view": (
        "it is on the side that the picture does not show",
        "оно на стороне, которой на снимке нет",
        "photograph the other side too",
        "снимите и другую сторону",
    ),
    "no-eyelet": (
        "no eyelet was found at the edge of the disc",
        "ушко у края диска не найдено",
        "photograph the whole piece sharply, on a plain ground",
        "снимите предмет целиком, резко, на однотонном фоне",
    ),
    "ribbon-unclear": (
        "the stripes of the ribbon could not be told surely",
        "полосы ленты надёжно не определяются",
        "photograph the ribbon sharply from the front, under even light",
        "снимите ленту резко, прямо спереди, при ровном свете",
    ),
}


def reason(code: str, **figures: float) -> Reason:
    """Give a reason with its figures filled in."""
    en, ru, next_en, next_ru = (words.format(**figures) for words in _WORDS[code])
    return Reason(code, Label(en, ru), Label(next_en, next_ru))
