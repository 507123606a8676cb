"""From what the observations say to the deepest entry that they support."""

from __future__ import annotations

import functools
import operator

from attrs import frozen

from medal_id.engine.case import Case
from medal_id.engine.matrix import bits, bitset
from medal_id.verdict import Status


@frozen
class Decision:
    """The answer for one part, as places and sets of bits in the matrix."""

    status: Status
    best: int  #: The place of the entry, -1 where there is none.
    #: The entries that at least one observation excludes, those that at least two exclude ...
    levels: tuple[int, ...]

    def count(self, at: int) -> int:
        """Count the observations that exclude an entry."""
        return sum(level >> at & 1 for level in self.levels)

    def possible(self, entries: int, tolerance: int) -> int:
        """Keep those of some entries that are contradicted no more often than forgiven."""
        return entries & ~self.levels[tolerance] if tolerance < len(self.levels) else entries

    def leading(self, entries: int) -> int:
        """Keep those of some entries that are contradicted least often."""
        return _leading(entries, self.levels)[0]


def decide(case: Case) -> Decision:
    """Find the deepest entry that the evidence supports.

    Candidates with the fewest contradictions lead, up to the tolerance; of several awards those
    that something seen names, and of these, those against which the fewest usual features speak (a
    ribbon tells medals apart that share a reverse, but proves nothing). From the top, the way
    goes down to a child only where it leads alone and is known to show something that was seen:
    the known children are never taken for all there can be. It is identified only where something
    seen fits it, and names the award or excludes another issued entry: what every medal shows
    identifies none.

    Entries beside the award (copies, drafts) are answers only where they have fewer contradictions
    than every issued one, where something that names the award was seen on them, and where they
    always show something that excludes the issued ones; with that alone, without the name, the
    question stays open.
    """
    open_ = Decision(Status.UNKNOWN, -1, functools.reduce(raised, case.judgement.contradicts, ()))
    if not _speaks(case):
        return open_
    tops = open_.possible(case.scope & case.matrix.tops, case.tolerance)
    issued, fewest = _leading(tops & case.matrix.issued, open_.levels)
    beside, fewer = _leading(_beside(case, tops & ~case.matrix.issued, named=True), open_.levels)
    if issued and (not beside or fewest <= fewer):
        best = _descend(case, _spoken_for(case, named(case, issued)), open_)
        carried = best >= 0 and _carried(case, best, open_)
        return Decision(Status.IDENTIFIED if carried else Status.AMBIGUOUS, best, open_.levels)
    if not beside:
        unnamed = _beside(case, tops & ~case.matrix.issued, named=False)
        status = Status.AMBIGUOUS if unnamed else Status.CONTRADICTED
        return Decision(status, -1, open_.levels)
    if _several(beside):
        return Decision(Status.AMBIGUOUS, -1, open_.levels)
    return Decision(Status.IDENTIFIED, beside.bit_length() - 1, open_.levels)


def stands_beside(case: Case, at: int) -> bool:
    """Tell whether an entry beside the award is explained by what was seen.

    It is where it always shows something that was seen and that excludes the issued entries of
    its award.
    """
    matrix, entry = case.matrix, case.matrix.entries[at]
    own = matrix.of_entry[at] & matrix.always
    rivals = matrix.issued & matrix.awards[entry.award] & matrix.parts[entry.part] & matrix.tops
    return any(tally.agrees & own for tally in case.judgement.tallies if tally.contradicts & rivals)


def is_named(case: Case, at: int) -> bool:
    """Tell whether something seen names an entry, what lies below it or what lies above."""
    matrix = case.matrix
    asked = matrix.expected_of(matrix.below[at] | matrix.path[at])
    return bool(case.judgement.agrees & matrix.names & asked)


def named(case: Case, entries: int) -> int:
    """Keep those of several entries that something seen names, if there are any."""
    return bitset(at for at in bits(entries) if is_named(case, at)) or entries


def raised(levels: tuple[int, ...], mask: int) -> tuple[int, ...]:
    """Count one more observation, which excludes some entries."""
    higher = []
    for level in levels:
        higher.append(level | mask)
        mask &= level  # what carries over
    return (*higher, mask) if mask else tuple(higher)


def _speaks(case: Case) -> bool:
    """Tell whether any expectation of the entries in scope was asked at all."""
    own = case.matrix.expected_of(case.scope)
    return any(
        t.agrees & own or t.disagrees & own or t.undecided & own for t in case.judgement.tallies
    )


def _carried(case: Case, best: int, open_: Decision) -> bool:
    """Tell whether something seen fits an entry and speaks for it rather than for others."""
    matrix = case.matrix
    if not matrix.path[best] & case.judgement.shows:
        return False
    named = case.judgement.agrees & matrix.names & matrix.expected_of(matrix.path[best])
    rivals = case.scope & matrix.issued & ~matrix.path[best] & ~matrix.below[best]
    return bool(named or rivals & ~open_.possible(rivals, 0))


def _spoken_for(case: Case, tops: int) -> int:
    """Keep those of several tops of which the fewest usual features are missing, or else open."""
    if not _several(tops):
        return tops
    missed = functools.reduce(operator.or_, (t.disagrees for t in case.judgement.tallies), 0)
    left = functools.reduce(operator.or_, (t.undecided for t in case.judgement.tallies), 0)
    usual = {at: case.matrix.of_entry[at] & case.matrix.usually for at in bits(tops)}
    against = {
        at: ((missed & asked).bit_count(), (left & asked).bit_count())
        for at, asked in usual.items()
    }
    fewest = min(against.values())
    return bitset(at for at, count in against.items() if count == fewest)


def _beside(case: Case, entries: int, *, named: bool) -> int:
    """Keep the entries beside the award that are explained, and only those that are named."""
    matrix, agrees = case.matrix, case.judgement.agrees
    if not case.judgement.contradicts:
        return 0
    return bitset(
        at
        for at in bits(entries)
        if stands_beside(case, at) and (not named or agrees & matrix.of_entry[at] & matrix.names)
    )


def _leading(entries: int, levels: tuple[int, ...]) -> tuple[int, int]:
    """Keep the entries with the fewest contradictions, and tell how many these are."""
    for fewest, level in enumerate(levels):
        if entries & ~level:
            return entries & ~level, fewest
    return entries, len(levels)


def _several(entries: int) -> bool:
    """Tell whether more than one bit is set."""
    return bool(entries & (entries - 1))


def _descend(case: Case, tops: int, open_: Decision) -> int:
    """Go down from the only leading top as long as one child leads alone and shows something."""
    if _several(tops):
        return -1
    best = tops.bit_length() - 1
    while True:
        children = open_.possible(case.matrix.children[best] & case.scope, case.tolerance)
        leading, _ = _leading(children, open_.levels)
        if not leading or _several(leading):
            return best
        child = leading.bit_length() - 1
        if not case.matrix.below[child] & case.judgement.shows:
            return best
        best = child
