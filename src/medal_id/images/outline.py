"""The outlines of round things in a photograph: found roughly, then measured on finer pixels."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from medal_id.images import drawn, explanation, fit, rim, scatter, search, silhouette
from medal_id.images.band import Band, band
from medal_id.images.disc import Disc
from medal_id.images.find import SEARCHED, Candidate, candidates
from medal_id.images.photo import Level, Photo
from medal_id.images.profiles import peaks, sample
from medal_id.images.rings import Ring, basis, best_ring, concentric

Floats = NDArray[np.float64]

_ROUGH = 110.0  # px: the radius at which a ring is looked for, at most
_FINE = 420.0  # px: the radius at which it is measured, at most
_BLOCKS = 72
_COARSE = (32, 6)  # blocks, and rays in each, that a rim is searched with
_TILTED = 4  # other tilts that are fitted
_ROUGHLY, _EXACTLY = 4, 10  # steps downhill, with half of the blocks and with all
_NEAR = 0.014  # of the radius: how far edges may lie off a ring
#: Candidates with a smaller share of the best one's votes are not looked at, once one is found.
_VOTES = 0.35
#: Fewer votes are not worth a look; where grey shows no medal, fainter rims are looked at too.
_VOTES_GREY, _VOTES_COLOUR = 5.0, 4.7
#: An outline this small, in multiples of the shorter side of the picture, may be an eyelet.
_LITTLE = 0.1
#: The least radius beside the largest disc that is still another medal: less is an eyelet, a star.
SMALLEST = 0.45
#: How far around a candidate's radius a ring is looked for, in multiples of it.
_SPAN = (0.72, 1.3)
#: A ring that fewer blocks than this show is none.
_LEAST_SUPPORT = 0.5
#: An outline that fewer of the blocks within the picture show is none; where its ring is closed,
#: glare may have made more of it as bright as the ground. Discs in 400 drawn scenes had 0.7 or more
#: of a closed ring, rings of letters and ripples never a closed one.
_LEAST_OUTLINE, _LEAST_CLOSED = 0.85, 0.65
#: A ring that so many blocks show is closed.
_CLOSED = 0.95
#: How sharp an outline is at least, compared with the sharpest ring of the medal.
_SHARP = 0.2
#: A rim this much larger or smaller than the ring it was looked for along is looked for again.
_ELSEWHERE = 0.02
#: A fit that runs away this far is none.
_FAR = 0.1


def outlines(photo: Photo) -> list[Disc]:
    """Find and measure the round outlines, the largest first.

    What is much smaller than the largest one found before is not looked at. Colours are looked at
    where nothing is found without, or nothing larger than an eyelet: brass on wood may be as bright
    as the wood.
    """
    found = _found(photo, grey=True)
    if found and found[0].radius > _LITTLE * min(photo.width, photo.height):
        return found
    return _found(photo, found, grey=False)


def _found(photo: Photo, before: Sequence[Disc] = (), *, grey: bool) -> list[Disc]:
    """Find and measure the round outlines that are seen with or without colours.

    Those that were found before are not measured again, and given with the others.
    """
    level = photo.reduced(SEARCHED, grey=grey)
    found = list(before)
    most = 0.0
    for one in candidates(np.sqrt(level.pixels), least=_VOTES_GREY if grey else _VOTES_COLOUR):
        x, y = level.to_full(one.x, one.y)
        here = Candidate(x, y, one.radius * level.reduction, one.votes)
        if _known(here, before):
            most = max(most, one.votes)
        if one.votes < _VOTES * most or _small(here, found) or _known(here, found):
            continue
        disc = _measured(photo, here, grey=grey)
        if disc is not None and not _known(disc, found) and not drawn.is_drawn(photo, disc):
            found.append(disc)
            most = max(most, one.votes)
    return sorted(found, key=lambda disc: -disc.radius)


def _small(one: Candidate, found: list[Disc]) -> bool:
    """Tell whether a candidate is too small to be a medal beside those that were found."""
    largest = max((disc.radius for disc in found), default=0.0)
    return one.radius * _SPAN[1] < SMALLEST * largest


def _known(one: Disc | Candidate, found: Sequence[Disc]) -> bool:
    """Tell whether an outline lies within, or around, one that was found already."""
    return any(
        np.hypot(one.x - disc.x, one.y - disc.y) < 0.7 * max(one.radius, disc.radius)
        for disc in found
    )


def _measured(photo: Photo, one: Candidate, *, grey: bool) -> Disc | None:
    """Measure the outline around a candidate, if there is one."""
    if not (0 <= one.x < photo.width and 0 <= one.y < photo.height):
        return None
    level = _around(photo, one, _ROUGH, 1.35, grey=grey)
    centre = level.from_full(one.x, one.y)
    ring = _ring(level, centre, one.radius / level.reduction)
    if ring is None:
        return None
    if not grey:
        level = _around(photo, one, _ROUGH, 1.35)
    coarse = _coarse(level, centre, ring.curve * one.radius / level.reduction)
    return _fine(photo, coarse, _LEAST_CLOSED if ring.support > _CLOSED else _LEAST_OUTLINE)


def _around(photo: Photo, one: Candidate, most: float, reach: float, *, grey: bool = True) -> Level:
    """Give the surroundings, `reach` radii each way, with a radius of at most `most` px."""
    reduction = 1
    while one.radius / reduction > most and reduction < 8:
        reduction *= 2
    wide = reach * one.radius + 4 * reduction
    box = (one.x - wide, one.y - wide, one.x + wide, one.y + wide)
    return photo.crop(box, reduction, grey=grey)


def _ring(level: Level, centre: tuple[float, float], radius: float) -> Ring | None:
    """Find the outermost ring around a candidate, in multiples of its radius."""
    multiples, light = sample(
        np.sqrt(level.pixels),
        centre,
        np.full(_BLOCKS, radius),
        _SPAN,
        per_block=3,
        step=max(0.5, radius * 0.006),
    )
    found = peaks(multiples, light, sigma=1.2)
    best = best_ring(found, near=_NEAR, squeeze=0.05, shift=0.16)
    if best is None or best.support < _LEAST_SUPPORT:
        return None
    outermost = _outermost(concentric(found, best, _NEAR), best)
    return evolve(outermost, support=max(outermost.support, best.support))


def _outermost(every: list[Ring], best: Ring) -> Ring:
    """Give the outermost ring that is no shadow: shadows are softer than rims."""
    sharp = max((ring.sharpness for ring in [*every, best]), default=0.0)
    good = [ring for ring in every if ring.sharpness > _SHARP * sharp and ring.support > 0.55]
    return max(good, key=lambda ring: float(ring.curve[0]), default=best)


@frozen(eq=False)
class _Place:
    """Rims around a point of a level, the best one first; that lies around the point itself."""

    level: Level
    x: float
    y: float
    guesses: Floats  #: (rims, 17): as in `explanation`.

    @classmethod
    def of(cls, level: Level, centre: tuple[float, float], guesses: Floats) -> _Place:
        """Move the point to the centre of the best rim."""
        moved = guesses.copy()
        moved[:, [rim.X, rim.Y]] -= guesses[0, [rim.X, rim.Y]]
        x, y = centre[0] + guesses[0, rim.X], centre[1] - guesses[0, rim.Y]
        return cls(level, float(x), float(y), moved)

    @property
    def radius(self) -> float:
        """The radius of the best rim, in px."""
        return float(self.guesses[0, rim.R])

    def on(self, finer: Level) -> _Place:
        """Give the same on another level."""
        larger = self.level.reduction / finer.reduction
        guesses = self.guesses.copy()
        guesses[:, [rim.X, rim.Y, rim.R, rim.BEVEL]] *= larger
        guesses[:, rim.BLUR] = fit.blur(self.radius * larger) + 0.2
        x, y = finer.from_full(*self.level.to_full(self.x, self.y))
        return _Place(finer, x, y, guesses)

    def band(self, offsets: Floats, blocks: int, per_block: int) -> Band:
        """Sample along the face of the best rim."""
        across, along = self.guesses[0, [rim.ACROSS, rim.ALONG]]
        tilt, towards = float(np.hypot(across, along)), float(np.arctan2(along, across))

        def outline(angles: Floats) -> Floats:
            return self.radius * silhouette.face(angles, tilt, towards)

        pixels, centre = self.level.pixels, (self.x, self.y)
        return band(pixels, centre, outline, offsets, blocks=blocks, per_block=per_block)


def _coarse(level: Level, centre: tuple[float, float], ring: Floats) -> _Place:
    """Search the rim around a ring; once more where it lies elsewhere."""
    radius = float(ring[0])
    offsets = np.arange(-0.085 * radius, 0.085 * radius, max(0.6, 0.01 * radius))
    seen = band(
        level.pixels,
        centre,
        lambda angles: basis(angles) @ ring,
        offsets,
        blocks=_COARSE[0],
        per_block=_COARSE[1],
    )
    found = search.search(search.rims(seen.base, seen.angles), seen, radius)
    place = _Place.of(level, centre, found.guesses)
    if abs(place.radius / radius - 1) > _ELSEWHERE:
        seen = place.band(offsets, *_COARSE)
        found = search.search(search.rims(seen.base, seen.angles), seen, radius)
        place = _Place.of(level, (place.x, place.y), found.guesses)
    return place


def _fine(photo: Photo, coarse: _Place, least: float) -> Disc | None:
    """Measure an outline on finer pixels than it was found on; at least a share must be seen."""
    x, y = coarse.level.to_full(coarse.x, coarse.y)
    level = _around(photo, Candidate(x, y, coarse.radius * coarse.level.reduction, 0.0), _FINE, 1.1)
    place = coarse.on(level)
    radius = place.radius
    offsets = np.arange(-_inwards(radius), 0.055 * radius, max(0.5, radius / 600))
    seen = place.band(offsets, 72, 6)
    chosen = place.guesses[search.distinct(place.guesses, radius, 3)]
    grown = chosen[:1].copy()
    grown[:, rim.R] *= 1 + fit.BEVEL[0]  # should that be the bevel's inner edge
    thinned = seen.thinned()
    found = fit.fit(np.concatenate([chosen, grown]), thinned, radius, _ROUGHLY)
    found = fit.fit(_otherwise(found.guesses, thinned, radius), thinned, radius, _ROUGHLY)
    found = fit.fit(found.guesses, seen, radius, _EXACTLY)
    clear = explanation.clear(found.guesses, seen, radius)
    if clear.sum() < least * max(seen.whole.sum(), _LEAST_SUPPORT * len(clear)):
        return None
    if abs(found.guesses[0, rim.R] / radius - 1) > _FAR:
        return None
    return _disc(place, found, float(clear.mean()))


def _otherwise(guesses: Floats, seen: Band, radius: float) -> Floats:
    """Add to the guesses what the best of them looks like with other tilts, the likeliest few.

    The cost has a valley for each way in which side wall and bevel can be mistaken for each other.
    """
    others = search.tilted(guesses[:1])
    likely = np.argsort(fit.costs(others, seen, radius), kind="stable")[:_TILTED]
    return np.concatenate([guesses, others[likely]])


def _inwards(radius: float) -> float:
    """Give how far inside the outline to look, in px: where they blend, the rim's slope too."""
    return min(0.07 * radius, max(4.0, 0.0225 * radius))


def _disc(place: _Place, found: fit.Fitted, support: float) -> Disc:
    """Give the best rim in px of the full picture."""
    best = found.guesses[0]
    larger = place.level.reduction
    x, y = place.level.to_full(place.x + float(best[rim.X]), place.y - float(best[rim.Y]))
    scale = np.diag([larger, -larger, larger, 1.0, 1.0])
    return Disc(
        x,
        y,
        float(best[rim.R]) * larger,
        float(np.degrees(np.hypot(best[rim.ACROSS], best[rim.ALONG]))),
        float(np.degrees(np.arctan2(best[rim.ALONG], best[rim.ACROSS])) % 360.0),
        support,
        scale @ scatter.covariance(found, place.radius) @ scale,
    )
