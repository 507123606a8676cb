"""What the quantities are called, and which numbers stand for them in the picture."""

from __future__ import annotations

from attrs import frozen

from medal_id.images.proof.tones import EYELET, HORIZON, LEGEND, RIBBON, RIM, Tone
from medal_id.rules import Label


@frozen
class Quantity:
    """A field of the measurements of a medal."""

    field: str
    label: Label
    number: str = ""  #: In the picture; empty where nothing is drawn.
    trait: str = ""  #: The trait of the vocabulary that words its states.


@frozen
class Section:
    """Quantities that belong together."""

    title: Label
    tone: Tone | None  #: The colour that they are drawn in.
    quantities: tuple[Quantity, ...]


LEFT, RIGHT, HEIGHT, OVERRUN_LEFT, OVERRUN_RIGHT, INNER, OUTER, LOOP, BAND = "123456789"
#: The number of the first stripe of the ribbon.
FIRST_STRIPE = 10

SECTIONS = (
    Section(
        Label("Horizon line", "Линия горизонта"),
        HORIZON,
        (
            Quantity(
                "horizon_end_left", Label("centre to left end", "от центра до левого конца"), LEFT
            ),
            Quantity(
                "horizon_end_right",
                Label("centre to right end", "от центра до правого конца"),
                RIGHT,
            ),
            Quantity(
                "horizon_height", Label("height above the centre", "высота над центром"), HEIGHT
            ),
            Quantity(
                "horizon_overrun_left", Label("left overrun", "выход линии слева"), OVERRUN_LEFT
            ),
            Quantity(
                "horizon_overrun_right", Label("right overrun", "выход линии справа"), OVERRUN_RIGHT
            ),
            Quantity("horizon_end", Label("the line ends", "линия кончается"), trait="horizon_end"),
        ),
    ),
    Section(
        Label("Legend", "Легенда (надпись)"),
        LEGEND,
        (
            Quantity("legend_inner", Label("inner radius", "внутренний радиус"), INNER),
            Quantity("legend_outer", Label("outer radius", "внешний радиус"), OUTER),
        ),
    ),
    Section(
        Label("Rim", "Кромка (бортик)"),
        RIM,
        (
            Quantity("radius", Label("radius", "радиус")),
            Quantity("scale", Label("scale", "масштаб")),
            Quantity("diameter", Label("diameter", "диаметр")),
            Quantity("tilt", Label("tilt", "наклон")),
            Quantity("turn", Label("turned to the left by", "поворот влево")),
        ),
    ),
    Section(
        Label("Disc", "Диск"),
        None,
        (
            Quantity("side", Label("side", "сторона"), trait="side"),
            Quantity("metal", Label("metal by its colour", "металл по цвету"), trait="material"),
            Quantity("serial_number", Label("serial number", "номер"), trait="serial_number"),
        ),
    ),
    Section(
        Label("Eyelet", "Ушко"),
        EYELET,
        (
            Quantity(
                "eyelet_present", Label("there is an eyelet", "ушко есть"), LOOP, "eyelet_present"
            ),
            Quantity("eyelet", Label("made", "изготовление"), trait="eyelet"),
            Quantity("eyelet_outline", Label("outline", "форма"), trait="eyelet_outline"),
            Quantity("eyelet_foot", Label("width of the foot", "ширина основания")),
        ),
    ),
)
RIBBON_SECTION = Section(Label("Ribbon", "Лента"), RIBBON, ())
RIBBON_WIDTH = Label("width", "ширина")
STRIPE = Label("stripe {number}: {colours}", "полоса {number}: {colours}")
STRIPE_WIDTH = Label("width of stripe {number}", "ширина полосы {number}")
OUTLINE = Section(Label("Outline of the disc", "Контур диска"), None, ())
MEDAL = Label("Medal {letter}", "Медаль {letter}")
MISSING = Label("Not measured", "Не измерено")
NOT_FOUND = Label("Nothing was measured", "Ничего не измерено")
MORE = Label("{count} more medals", "Ещё медалей: {count}")
CUT_OUT = Label(
    "they are outlined only; cut them out of the photograph to have them told",
    "они только обведены; вырежьте их из снимка, чтобы описать каждую",
)
OR = Label(" or ", " или ")
MM = Label("mm", "мм")
CLOSE_UP = Label("The ends of the line, close up", "Концы линии крупно")
FROM_CENTRE = Label("mm from the centre along the line", "мм от центра вдоль линии")
NATIVE = Label(
    "shown at {shown:.0f} px/mm; the photograph has {has:.1f}",
    "показано {shown:.0f} пикс./мм; на снимке {has:.1f}",
)
SIZE = Label(
    "{width} × {height} px · SHA-256 {digest}", "{width} × {height} пикс. · SHA-256 {digest}"
)
ABOUT = Label(
    "Lengths on the face are in mm of a disc 32 mm across. "
    "The truth lies within ± in 95 of 100 cases.",
    "Длины на поле медали — в мм при диаметре диска 32 мм. "
    "Истинное значение лежит в пределах ± в 95 случаях из 100.",
)

#: Units in Russian, where they follow a figure.
UNITS = {"mm": " мм", "px": " пикс.", "px/mm": " пикс./мм", "degrees": "°", "share": " ширины"}

#: States that the vocabulary does not word.
STATES = {
    "side": {
        "obverse": Label("obverse", "аверс"),
        "reverse": Label("reverse", "реверс"),
    },
    "eyelet_present": {"yes": Label("yes", "да"), "no": Label("no", "нет")},
    "serial_number": {
        "present": Label("present", "есть"),
        "none": Label("none", "нет"),
    },
}
