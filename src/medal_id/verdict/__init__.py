"""The verdict: candidates, evidence, warnings and dates, as frozen values."""

from medal_id.rules.display import Displayed, as_html
from medal_id.verdict.candidate import Candidate, Standing
from medal_id.verdict.counterfactual import MOST_CHANGES, SUPPOSED, Change, Counterfactual
from medal_id.verdict.dates import DateReason, Dates
from medal_id.verdict.deferred import Deferred
from medal_id.verdict.evidence import Evidence
from medal_id.verdict.finding import Advice, Details, Finding
from medal_id.verdict.question import OpenExpectation, OpenQuestion
from medal_id.verdict.status import Status, Strength
from medal_id.verdict.verdict import Joint, Verdict
from medal_id.verdict.warning import MedalWarning

__all__ = [
    "MOST_CHANGES",
    "SUPPOSED",
    "Advice",
    "Candidate",
    "Change",
    "Counterfactual",
    "DateReason",
    "Dates",
    "Deferred",
    "Details",
    "Displayed",
    "Evidence",
    "Finding",
    "Joint",
    "MedalWarning",
    "OpenExpectation",
    "OpenQuestion",
    "Standing",
    "Status",
    "Strength",
    "Verdict",
    "as_html",
]
