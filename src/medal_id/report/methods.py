"""How photographs are measured, in Russian; measurements carry their method in English."""

from __future__ import annotations

#: What stands between two methods of one figure.
AND = "; "
#: English to Russian.
METHODS = {
    "a view from the front does not decide": "вид спереди этого не решает",
    "clicked by hand": "указано вручную",
    "colour of the disc, against the ground": "цвет диска относительно фона",
    "colour of the disc, as it is": "цвет диска как есть",
    "cross-section of the line followed to its end": "профиль линии до её конца",
    "digits below the lines of the reverse": "цифры под строками реверса",
    "direction of the eyelet": "направление ушка",
    "ellipse through the rim": "эллипс по кромке",
    "from a disc of 32 mm": "из диаметра 32 мм",
    "given": "указано",
    "given scale": "по указанному масштабу",
    "ground all around the edge": "вокруг края только фон",
    "horizon line, legend and spire": "линия горизонта, надпись и шпиль",
    "its sides are not clear": "его края нечёткие",
    "lines of the reverse": "строки реверса",
    "narrower at the neck than above": "у шейки уже, чем выше",
    "nearly as wide at the foot as above": "у основания почти так же широко, как выше",
    "shape of the rim and the side wall": "форма кромки и гурта",
    "spread of light along circles": "разброс яркости по окружностям",
    "stands out from the edge": "выступает над краем",
    "steps of colour across the front half of the folded ribbon": (
        "переходы цвета поперёк передней половины сложенной ленты"
    ),
    "the horizon line": "линия горизонта",
    "the picture has no colours": "снимок чёрно-белый",
    "three lines below hammer and sickle": "три строки под серпом и молотом",
    "width of the foot, carried on to the edge": "ширина основания, продолженная до края",
}


def method_in(lang: str, method: str) -> str:
    """Say a method in a language; one without words keeps its own."""
    if lang == "en":
        return method
    return AND.join(METHODS.get(one, one) for one in method.split(AND))
