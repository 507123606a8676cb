"""How figures are read: always with an uncertainty, never as what they are not."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.errors import BadObservation
from medal_id.observations import Pair, Quantity
from medal_id.observations.quantity import UNITS, read_quantity


def _mm(raw: object) -> tuple[float, float]:
    seen = read_quantity(raw, unit="mm", reading=0.1, place="here")
    assert seen.unit == "mm"
    return seen.low, seen.high


class _LikeNumpy(float):
    """Says more about itself than its digits, as numbers of numpy do."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"np.float64({float(self)})"


@pytest.mark.parametrize(
    ("raw", "low", "high"),
    [
        ("32.1 ± 0.1 mm", 32.0, 32.2),
        ("32.1±0.1", 32.0, 32.2),
        ("32.1 +/- 0.1 mm", 32.0, 32.2),
        ("1.2 +- 0.1", 1.1, 1.3),
        ("32,1 мм", 32.0, 32.2),
        ("32,1 мм.", 32.0, 32.2),
        ("32.1 mm ± 0.1 mm", 32.0, 32.2),
        ("32 mm ± 0.5", 31.5, 32.5),
        ("3.2 ± 0.1 cm", 31.0, 33.0),
        ("3.2 cm ± 1 mm", 31.0, 33.0),
        ("3.2 cm", 31.5, 32.5),
        ("3.20 cm", 31.9, 32.1),
        ("32100 µm", 32.0, 32.2),
        ('1.26 "', 31.877, 32.131),
        ("31.9 to 32.3 mm", 31.9, 32.3),
        ("от 31,9 до 32,3 мм", 31.9, 32.3),
        ("from 31.9 to 32.3", 31.9, 32.3),
        ("31.9-32.3", 31.9, 32.3),
        ("31.9 – 32.3 mm", 31.9, 32.3),
        ("31.9 mm … 3.23 cm", 31.9, 32.3),
        ("31.9..32.3", 31.9, 32.3),
        ("-3.3--1.2", -3.3, -1.2),
        ("-3.3 to -1.2 mm", -3.3, -1.2),
        ("от −3,3 до −1,2", -3.3, -1.2),
        ("-3.3 mm", -3.4, -3.2),
        ("−3.3", -3.4, -3.2),
        ("–3,3 мм", -3.4, -3.2),
        ("- 3.3", -3.4, -3.2),
        ("+3.3", 3.2, 3.4),
        ("  32.1\u00a0mm\n", 32.0, 32.2),
        ("３２.１", 32.0, 32.2),
        ("32", 31.5, 32.5),
        ("32.1000", 32.0, 32.2),
        ("32.1 ± 0", 32.1, 32.1),
        (32, 31.5, 32.5),
        (32.1, 32.0, 32.2),
        (32.0, 31.9, 32.1),
        (1e-7, -0.0999999, 0.1000001),
        (_LikeNumpy(32.1), 32.0, 32.2),
        (Decimal("32.1"), 32.0, 32.2),
        (Decimal(32), 31.5, 32.5),
        (Decimal("3E1"), 29.5, 30.5),
        (Fraction(321, 10), 32.0, 32.2),
        ([31.9, 32.3], 31.9, 32.3),
        ((32, 32), 32.0, 32.0),
        (["31,9", " 32.3 "], 31.9, 32.3),
        (["-\u00a01", "1"], -1.0, 1.0),
        (Quantity(31.9, 32.3, "mm"), 31.9, 32.3),
        (Quantity(3.2, 3.3, "cm"), 32.0, 33.0),
    ],
)
def test_a_figure_is_read_with_its_uncertainty(raw: object, low: float, high: float) -> None:
    assert _mm(raw) == pytest.approx((low, high), abs=1e-9)


def test_decimals_widen_nothing_below_what_the_instrument_reads() -> None:
    fine = read_quantity("32.12345", unit="mm", reading=0.01, place="")
    assert (fine.low, fine.high) == (32.11345, 32.13345)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        " ",
        "mm",
        "thirty-two",
        "32.1.2",
        "1e400",
        "1e2",
        "NaN",
        "inf",
        "32 ± mm",
        "32 33",
        "\u200f32",
        "32\0",
        "9" * 13,
        "9" * 10**6,
        " " * 10**6,
        "31.9to32.3",
        True,
        False,
        None,
        math.nan,
        math.inf,
        -math.inf,
        1e400,
        10**400,
        10**5000,
        Fraction(10**400),
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("Infinity"),
        Decimal("1E+999999"),
        1j,
        b"32",
        object(),
        {},
        [],
        [32],
        [31, 32, 33],
        [[31], [32]],
        ["31 mm", "32 mm"],
        [math.nan, 32],
        [None, 32],
        [True, 32],
        Quantity("32", "x", "mm"),  # type: ignore[arg-type]  # what a careless caller may build
        Quantity(31, 32, 5),  # type: ignore[arg-type]  # as above
        Quantity(31, math.inf, "mm"),
    ],
    ids=lambda raw: type(raw).__name__,
)
def test_what_is_no_figure_is_refused(raw: object) -> None:
    with pytest.raises(BadObservation, match=r"^here: .+; .+"):
        _mm(raw)


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ("32 g", "'g' measures a mass, not a length"),
        ("32 ± 0.1 г", "'г' measures a mass"),
        ("32 parsec", "unknown unit 'parsec'"),
        ("32.1 ± -0.1", "negative uncertainty"),
        ("32.1 ± −0.1 mm", "negative uncertainty"),
        ("32.3 to 31.9", "swapped"),
        ([32.3, 31.9], "swapped"),
        (Quantity(32.3, 31.9, "mm"), "swapped"),
        (Quantity(31, 32, "g"), "measures a mass"),
        ([1, 2, 3], "3 limits given"),
        (math.nan, "not a finite number"),
    ],
)
def test_the_reason_of_a_refusal_is_named(raw: object, fault: str) -> None:
    with pytest.raises(BadObservation, match=fault):
        _mm(raw)


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_every_unit_converts_only_to_what_it_measures(unit: str) -> None:
    measures, size = UNITS[unit]
    own, other = ("mm", "g") if measures == "length" else ("g", "mm")
    seen = read_quantity(f"4 ± 0 {unit.upper()}", unit=own, reading=0.1, place="")
    assert seen.low == seen.high == pytest.approx(4 * size)
    with pytest.raises(BadObservation, match="measures"):
        read_quantity(f"4 {unit}", unit=other, reading=0.1, place="")


def test_a_figure_says_itself_with_half_its_width() -> None:
    assert str(Quantity(32.0, 32.2, "mm")) == "32.1 ± 0.1 mm"
    assert str(Quantity(15.0, 15.0, "g")) == "15 g"
    pair = Pair(Quantity(1.0, 1.2, "mm"), Quantity(1.3, 1.3, "mm"))
    assert str(pair) == "left 1.1 ± 0.1 mm, right 1.3 mm"


_tenths = st.integers(-140, 1500).map(lambda n: n / 10)


@given(value=_tenths, error=st.integers(0, 50).map(lambda n: n / 10))
def test_a_figure_reads_back_as_it_says_itself(value: float, error: float) -> None:
    seen = read_quantity(f"{value} ± {error} mm", unit="mm", reading=0.1, place="")
    again = read_quantity(str(seen), unit="mm", reading=0.1, place="")
    if error:
        assert (again.low, again.high) == pytest.approx((seen.low, seen.high), abs=1e-4)
    assert again.low <= value <= again.high


@given(low=_tenths, high=_tenths)
def test_limits_are_kept_as_given_or_refused_as_swapped(low: float, high: float) -> None:
    if low <= high:
        assert _mm([low, high]) == _mm(f"{low} to {high} mm") == (low, high)
    else:
        with pytest.raises(BadObservation, match="swapped"):
            _mm([low, high])
