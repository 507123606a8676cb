"""How photographs are measured, in Russian; measurements carry their method in English."""

from __future__ import annotations

#: What stands between two methods of one figure.
AND = "; "
#: English to Russian.
METHODS = {
    "clicked by hand": "указано вручную",
    "cross-section of the line followed to its end": "профиль линии до её конца",
    "ellipse through the rim": "эллипс по кромке",
    "from a disc of 32 mm": "из диаметра 32 мм",
    "given": "указано",
    "given scale": "по указанному масштабу",
    "horizon line, legend and spire": "линия горизонта, надпись и шпиль",
    "shape of the rim and the side wall": "форма кромки и гурта",
    "spread of light along circles": "разброс яркости по окружностям",
    "the horizon line": "линия горизонта",
}


def method_in(lang: str, method: str) -> str:
    """Say a method in a language; one without words keeps its own."""
    if lang == "en":
        return method
    return AND.join(METHODS.get(one, one) for one in method.split(AND))
