"""Serial numbers: understand them, judge them, and say why one cannot be.

The manners are those of the well-known number validators. A number is *impossible* only for a
stated reason; it is *attested* where a source has seen it; everything else is *possible*.
"""

from medal_id.serial.assess import assess
from medal_id.serial.batch import Batch, validate_many
from medal_id.serial.number import Assessment, Fit, NumberStanding, Reading, SerialNumber
from medal_id.serial.reasons import (
    InvalidComponent,
    InvalidFormat,
    InvalidLength,
    InvalidNumber,
    InvalidPlace,
    NotNumbered,
)
from medal_id.serial.validator import compact, format, is_valid, parse, validate  # noqa: A004  # as validators call it

__all__ = [
    "Assessment",
    "Batch",
    "Fit",
    "InvalidComponent",
    "InvalidFormat",
    "InvalidLength",
    "InvalidNumber",
    "InvalidPlace",
    "NotNumbered",
    "NumberStanding",
    "Reading",
    "SerialNumber",
    "assess",
    "compact",
    "format",
    "is_valid",
    "parse",
    "validate",
    "validate_many",
]
