"""What a photograph tells of one thing, in words."""

from __future__ import annotations

import pytest

from medal_id.images.measured import Measured, NotMeasured, Told
from medal_id.images.reasons import reason


@pytest.mark.parametrize(
    ("value", "low", "high", "says"),
    [
        (15.1234, 14.98, 15.3, "15.12 ± 0.18 mm"),
        (100.0, 99.9, 100.04, "100.00 ± 0.10 mm"),
        (3.2, 0.1, 40.0, "3 ± 37 mm"),
        (12.0, 12.0, 12.0, "12.000 ± 0.000 mm"),
    ],
)
def test_no_more_digits_than_the_uncertainty_allows(
    value: float, low: float, high: float, says: str
) -> None:
    assert str(Measured(value, low, high, "mm", "drawn")) == says


def test_states_are_listed() -> None:
    one = Told(frozenset({"b", "a"}), "seen")
    assert str(one) == "a or b"
    assert not one.decided
    assert Told(frozenset({"a"}), "seen").decided


def test_a_reason_says_what_to_do() -> None:
    assert "photograph" in str(NotMeasured(reason("no-legend")))
