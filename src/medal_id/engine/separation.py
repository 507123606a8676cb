"""How much a trait is expected to tell about which of several things lies there.

Method: the separating power of Intkey (M. J. Dallwitz, DELTA system),
`log2 N - sum(f_i log2 n_i) / sum(f_i)`, where a thing of which the trait is unknown counts as
showing every state.
"""

from __future__ import annotations

import math
from collections.abc import Sequence


def separating_power(shows: Sequence[frozenset[str] | None]) -> float:
    """Give the expected information of one trait, in bits.

    Args:
        shows: for each of N things the states that it can show; None (or no state) where that is
            unknown or the trait does not apply, which counts as every state.

    Returns:
        Between 0 (tells nothing) and log2 N (tells everything).
    """
    every = frozenset().union(*(states for states in shows if states))
    if not every or len(shows) < 2:
        return 0.0
    full = [states or every for states in shows]
    weight = {state: sum(1 / len(states) for states in full if state in states) for state in every}
    left = sum(
        weight[state] * math.log2(sum(state in states for states in full))
        for state in sorted(every)
    )
    return max(0.0, math.log2(len(shows)) - left / sum(weight.values()))
