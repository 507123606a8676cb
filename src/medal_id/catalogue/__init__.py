"""The catalogue of all rules, and the questions one can ask it."""

from medal_id.catalogue.catalogue import Catalogue, default_catalogue
from medal_id.catalogue.comparison import Comparison, compare
from medal_id.catalogue.guided import guide
from medal_id.catalogue.skeleton import skeletons
from medal_id.catalogue.specimen import Answer, Specimen, read_specimen

__all__ = [
    "Answer",
    "Catalogue",
    "Comparison",
    "Specimen",
    "compare",
    "default_catalogue",
    "guide",
    "read_specimen",
    "skeletons",
]
