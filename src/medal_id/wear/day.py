"""The date that is asked about."""

from __future__ import annotations

import datetime as dt

from medal_id.observations import PartialDate

#: A day after every change of the rules: it stands for "by the latest rules".
LATEST = PartialDate(dt.date.max, dt.date.max)


def read_day(on: object) -> PartialDate | None:
    """Read a date; None stays None, which means the latest rules.

    Raises:
        BadObservation: where it is no date.
    """
    if on is None:
        return None
    return on if isinstance(on, PartialDate) else PartialDate.read(on, "on")
