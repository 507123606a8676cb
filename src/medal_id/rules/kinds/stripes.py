"""Ribbons, seen as stripes from edge to edge."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any, ClassVar

from attrs import field, frozen

from medal_id.errors import BadObservation, BadRules, UnknownWord, shown
from medal_id.observations import Stripe, Stripes, Value
from medal_id.observations.stripes import NO_COLOUR, SEPARATORS, STRIPE
from medal_id.rules.kinds.base import Condition, Trait, by_word, expect_list
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome, all_of, best_of

_LONGEST = 300
#: What a list of stripes may hold: all told, or all only measured.
_LISTS: tuple[set[type], ...] = ({str}, {int}, {float}, {int, float})
#: What stands between two colours of which a stripe has one.
_OR = re.compile(r"\s(?:or|или)\s")


@frozen
class Colour:
    """A colour of a ribbon."""

    label: Label
    also: tuple[str, ...] = ()  #: Other words for it, in any language.
    like: tuple[str, ...] = ()  #: Colours that it may be taken for, faded or in a photograph.
    fades_to: str = ""  #: Of these the one that age makes of it; "" where it keeps its colour.
    hex: str = "#808080"  #: To draw it.


@frozen
class Slack:
    """How far a measured stripe may be off: whichever is more."""

    mm: float
    share: float  #: Of its width: ribbons shrink, and are measured askew.

    def allows(self, seen: float, right: float) -> bool:
        """Tell whether a measured width fits; 2.7 mm is no farther than 0.7 from 2."""
        return round(abs(seen - right), 6) <= round(max(self.mm, self.share * right), 6)


@frozen
class Ribbon:
    """One ribbon that a rule describes."""

    ribbon: Stripes
    #: For each stripe the colours it may be taken for.
    like: tuple[frozenset[str], ...]

    def compare(self, seen: Stripes, slack: Slack) -> Outcome:
        """Compare stripe by stripe; a colour it may be taken for leaves it undecided."""
        if len(seen.stripes) != len(self.ribbon.stripes):
            return Outcome.DISAGREES
        pairs = zip(seen.stripes, self.ribbon.stripes, self.like, strict=True)
        return all_of([_compare(a, b, like, slack) for a, b, like in pairs])


def _compare(seen: Stripe, right: Stripe, like: frozenset[str], slack: Slack) -> Outcome:
    """Compare one stripe by colour and, where both are known, by width."""
    both = seen.width is not None and right.width is not None
    if both and not slack.allows(seen.width, right.width):  # type: ignore[arg-type]  # both known
        return Outcome.DISAGREES
    if seen.possible == {right.colour}:
        return Outcome.AGREES
    open_ = not seen.possible or seen.possible & {right.colour, *like}
    return Outcome.UNDECIDED if open_ else Outcome.DISAGREES


@frozen
class Striped:
    """The ribbon is one of these."""

    ribbons: tuple[Ribbon, ...]
    slack: Slack

    def judge(self, seen: Stripes) -> Outcome:
        """Compare with each ribbon, read from either edge, and keep the best."""
        ways = [r.compare(way, self.slack) for r in self.ribbons for way in (seen, seen.turned())]
        return best_of(ways)


@frozen(kw_only=True)
class StripesTrait(Trait):
    """A ribbon."""

    forms: ClassVar[tuple[str, ...]] = ("stripes",)
    open_tables: ClassVar[tuple[str, ...]] = ("colours",)

    slack: float  #: In mm; how far a measured stripe may be off.
    slack_share: float = 0.0  #: The same as a share of its width; the larger one counts.
    width: float = 24.0  #: In mm; of the whole ribbon, where all its stripes are known.
    weave: Label | None = None  #: What it is woven of, unless a source says otherwise.
    colours: dict[str, Colour] = field(factory=dict, hash=False)
    _by_word: dict[str, str] = field(init=False, eq=False, repr=False)

    @_by_word.default
    def _words(self) -> dict[str, str]:
        return by_word(self.colours)

    def read(self, raw: object, place: str) -> Value:
        """Read stripes like "olive 11, green 2, olive 11" (mm), or colours alone.

        Somebody who is unsure of a colour writes "olive or cream 11", and who only measured,
        "11, 2, 11".
        """
        if isinstance(raw, Stripes) and self._understood(raw):
            return raw
        if isinstance(raw, list | tuple) and {type(one) for one in raw} in _LISTS:
            with suppress(ValueError):  # a number of more digits than Python writes
                raw = ", ".join(map(str, raw))
        if not isinstance(raw, str) or not raw.strip() or len(raw) > _LONGEST:
            raise BadObservation(
                place, f"{shown(raw)} is no ribbon", "list its stripes: olive 11, green 2, olive 11"
            )
        return Stripes(tuple(self._stripe(one, place) for one in SEPARATORS.split(raw.strip())))

    def _understood(self, ribbon: Stripes) -> bool:
        """Tell whether a ribbon holds only stripes that this trait can have read."""
        given = ribbon.stripes if isinstance(ribbon.stripes, tuple) else ()
        return bool(given) and all(
            isinstance(one, Stripe)
            and isinstance(one.others, tuple)
            and all(
                type(word) is str and (word in self.colours or word == NO_COLOUR)
                for word in (one.colour, *one.others)
            )
            and (one.colour or (one.width and not one.others))
            and (one.width is None or (isinstance(one.width, float) and 0 < one.width < 1000))
            for one in given
        )

    def _stripe(self, text: str, place: str) -> Stripe:
        """Read one stripe."""
        match = STRIPE.fullmatch(text.strip())
        if match is None:
            raise BadObservation(
                place, f"{shown(text)} is no stripe", "give a colour and, if measured, mm: olive 11"
            )
        words = _OR.split(match["colour"].casefold()) if match["colour"] else []
        colours = dict.fromkeys(self._colour(word, place) for word in words)
        colour, *others = colours or (NO_COLOUR,)
        width = float(match["width"].replace(",", ".")) if match["width"] else None
        if width == 0:
            raise BadObservation(place, f"{shown(text)} has no width", "leave it out")
        return Stripe(colour, width, tuple(others))

    def _colour(self, word: str, place: str) -> str:
        """Find the colour that a word means."""
        if word in self._by_word:
            return self._by_word[word]
        raise UnknownWord.of(place, "colour", word, self.colours, self._by_word)

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build the condition from the stripes of one or several ribbons."""
        del form
        ribbons = tuple(self._ribbon(text, place) for text in expect_list(given, str, place))
        return Striped(ribbons, Slack(self.slack, self.slack_share))

    def _ribbon(self, text: str, place: str) -> Ribbon:
        """Understand one ribbon of a rule."""
        try:
            ribbon = self.read(text, place)
        except BadObservation as cause:
            raise BadRules(cause.place, cause.fault, cause.remedy) from cause
        assert isinstance(ribbon, Stripes)
        if any(len(stripe.possible) != 1 for stripe in ribbon.stripes):
            raise BadRules(place, f"{shown(text)} leaves a colour open", "list each ribbon")
        like = tuple(frozenset(self.colours[colour].like) for colour in ribbon.colours)
        return Ribbon(ribbon, like)

    def show(self, value: Value) -> Label:
        """Say the stripes by their labels."""
        assert isinstance(value, Stripes)
        both = [(self._colours(stripe), _width(stripe)) for stripe in value.stripes]
        english = ", ".join(f"{label.en}{width}".lstrip() for label, width in both)
        russian = ", ".join(
            f"{label.ru}{width}".lstrip().replace(".", ",") for label, width in both
        )
        return Label(english, russian)

    def _colours(self, stripe: Stripe) -> Label:
        """Say the colours that a stripe may be."""
        labels = [self.colours[one].label for one in (stripe.colour, *stripe.others) if one]
        return Label(" or ".join(x.en for x in labels), " или ".join(x.ru for x in labels))

    def show_condition(self, condition: Any) -> Label:
        """Say the expected stripes."""
        both = [self.show(one.ribbon) for one in condition.ribbons]
        return Label(" or ".join(x.en for x in both), " или ".join(x.ru for x in both))


def _width(stripe: Stripe) -> str:
    """Say the width, if it is known."""
    return "" if stripe.width is None else f" {stripe.width:g}"
