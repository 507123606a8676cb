"""The trait of the vocabulary that ribbons are observed as, with its colours."""

from __future__ import annotations

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.errors import BadRules
from medal_id.rules.kinds.stripes import StripesTrait

#: What ribbons are observed as.
RIBBON = "ribbon"


def palette(catalogue: Catalogue | None = None) -> StripesTrait:
    """Give the trait that reads, compares and draws ribbons; that of the library by default.

    Raises:
        BadRules: where the vocabulary of the catalogue has no such trait.
    """
    vocabulary = (catalogue or default_catalogue()).rules.vocabulary
    trait = vocabulary.traits.get(RIBBON)
    if not isinstance(trait, StripesTrait):
        fault = f"no trait {RIBBON!r} of kind stripes"
        raise BadRules(vocabulary.place, fault, "add it to the vocabulary")
    return trait
