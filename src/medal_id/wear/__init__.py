"""The order of wear: put medals in order, and tell which in a group stand wrongly.

Medals are told in the order in which they are worn, from the centre of the chest outwards. On the
left side of the chest that is from the wearer's right to the wearer's left: the senior medal is
the wearer's rightmost one, which a viewer sees on the left. A sequence that no source orders is
never wrong, and what the date leaves open is undecided.
"""

from medal_id.wear.check import check_group
from medal_id.wear.group import Doubt, Entitled, Group, Misplaced, Twice
from medal_id.wear.precedence import Basis, Neighbours, Precedence, precedence
from medal_id.wear.worn import Cited, Step, WearSide, Worn

__all__ = [
    "Basis",
    "Cited",
    "Doubt",
    "Entitled",
    "Group",
    "Misplaced",
    "Neighbours",
    "Precedence",
    "Step",
    "Twice",
    "WearSide",
    "Worn",
    "check_group",
    "precedence",
]
