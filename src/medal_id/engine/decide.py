"""From what the observations say to the deepest entry that they support."""

from __future__ import annotations

from attrs import frozen

from medal_id.engine.case import Case
from medal_id.engine.judge import Judgement
from medal_id.engine.matrix import Matrix, bits
from medal_id.verdict import Status


@frozen
class Decision:
    """The answer for one part, as places in the matrix."""

    status: Status
    best: int  #: The place of the entry, -1 where there is none.
    counts: dict[int, int]  #: For each entry of the part, how many observations exclude it.


def decide(case: Case) -> Decision:
    """Find the deepest entry that the evidence supports.

    Candidates with the fewest contradictions lead, up to `tolerance`. From the top, the way goes
    down to a child only where it leads alone and is known to show something that was seen: the
    known children are never taken for all there can be. Entries beside the award (copies, drafts)
    are answers only where they have fewer contradictions than every issued one, where something
    that names the award was seen on them, and where they explain what excludes the issued ones.
    """
    matrix, judgement, tolerance = case.matrix, case.judgement, case.tolerance
    counts = {at: _count(judgement, at) for at in bits(case.scope)}
    if not _speaks(case):
        return Decision(Status.UNKNOWN, -1, counts)
    tops = [at for at in counts if matrix.parent[at] < 0 and counts[at] <= tolerance]
    issued = [at for at in tops if matrix.entries[at].issued]
    beside = [at for at in tops if stands_beside(matrix, judgement, at)]
    if issued and (not beside or _fewest(issued, counts) <= _fewest(beside, counts)):
        best = _descend(case, issued, counts)
        carried = best >= 0 and matrix.path[best] & judgement.shows
        return Decision(Status.IDENTIFIED if carried else Status.AMBIGUOUS, best, counts)
    leading = _leading(beside, counts)
    if not leading:
        return Decision(Status.CONTRADICTED, -1, counts)
    if len(leading) > 1:
        return Decision(Status.AMBIGUOUS, -1, counts)
    return Decision(Status.IDENTIFIED, leading[0], counts)


def _count(judgement: Judgement, at: int) -> int:
    """Count the observations that exclude an entry."""
    return sum(mask >> at & 1 for mask in judgement.contradicts)


def _speaks(case: Case) -> bool:
    """Tell whether any expectation of the entries in scope was asked at all."""
    asked = 0
    for tally in case.judgement.tallies:
        asked |= tally.agrees | tally.disagrees | tally.undecided
    return any(case.matrix.of_entry[at] & asked for at in bits(case.scope))


def stands_beside(matrix: Matrix, judgement: Judgement, at: int) -> bool:
    """Tell whether an entry is not issued, but is named and explained by what was seen.

    It is explained where it shows everything that excludes the issued entries of its award.
    """
    entry = matrix.entries[at]
    if entry.issued:
        return False
    own = matrix.of_entry[at] & matrix.names
    if not any(tally.agrees & own for tally in judgement.tallies):
        return False
    rivals = matrix.issued & matrix.awards[entry.award] & matrix.parts[entry.part] & matrix.tops
    return all(tally.shows >> at & 1 for tally in judgement.tallies if tally.contradicts & rivals)


def _fewest(places: list[int], counts: dict[int, int]) -> int:
    """Give the smallest number of contradictions."""
    return min(counts[at] for at in places)


def _leading(places: list[int], counts: dict[int, int]) -> list[int]:
    """Keep the places with the fewest contradictions."""
    return [at for at in places if counts[at] == _fewest(places, counts)]


def _descend(case: Case, tops: list[int], counts: dict[int, int]) -> int:
    """Go down from the only leading top as long as one child leads alone and shows something."""
    leading = _leading(tops, counts)
    if len(leading) != 1:
        return -1
    best = leading[0]
    while True:
        children = [c for c in case.matrix.children[best] if c in counts]
        left = [c for c in children if counts[c] <= case.tolerance]
        leading = _leading(left, counts) if left else []
        if len(leading) != 1 or not case.matrix.below[leading[0]] & case.judgement.shows:
            return best
        best = leading[0]
