"""Drawing the proof picture of a photograph."""

from __future__ import annotations

from PIL import Image

from medal_id.errors import BadObservation, shown
from medal_id.images.disc import Disc
from medal_id.images.measured import Measured
from medal_id.images.measurements import Measurements, Ribbon
from medal_id.images.photo import Photo
from medal_id.images.proof import marks
from medal_id.images.proof.canvas import Canvas
from medal_id.images.proof.captions import MOST_TOLD, captions, lettered
from medal_id.images.proof.closeup import close_up
from medal_id.images.proof.develop import develop
from medal_id.images.proof.face import Face
from medal_id.images.proof.panel import blocks
from medal_id.images.proof.pen import Pen
from medal_id.images.proof.places import Places
from medal_id.images.proof.ribbon import mark_ribbon
from medal_id.images.proof.scale_bar import scale_bar
from medal_id.images.proof.sheet import compose
from medal_id.images.proof.window import Window, window


def draw(photo: Photo, measurements: Measurements, lang: str = "en") -> Image.Image:
    """Draw what was measured on the photograph, with captions and close-ups.

    Args:
        photo: the photograph that was measured.
        measurements: what was measured.
        lang: of the captions, "en" or "ru".

    Returns:
        RGB. The chief disc has a radius of 250 to 600 px, less only where other medals lie so
        far away that the picture would be longer than 2600 px.

    Raises:
        BadObservation: where the measurements are of another photograph, or the language is
            unknown.
        BadFile: where the file turns out to be broken.
    """
    if lang not in ("en", "ru"):
        raise BadObservation("lang", f"no language {shown(lang)}", 'give "en" or "ru"')
    if measurements.digest != photo.digest:
        fault = f"of another photograph ({shown(measurements.name)})"
        raise BadObservation("measurements", fault, "draw the photograph that was measured")
    view = window(measurements)
    faces = [
        Face(medal, medal.disc, view, letter)
        for letter, medal in lettered(measurements)
        if isinstance(medal.disc, Disc)
    ]
    picture = _marked(photo, measurements, view, faces, lang)
    close_ups = [
        close_up(photo, face, lang)
        for face in faces[:MOST_TOLD]
        if isinstance(face.medal.horizon_height, Measured)
    ]
    told = blocks(captions(measurements, lang))
    return compose(picture, close_ups, told, measurements, lang)


def _marked(
    photo: Photo, seen: Measurements, view: Window, faces: list[Face], lang: str
) -> Image.Image:
    """Draw all marks; the ends of the lines are kept free of numbers before any is placed."""
    canvas = Canvas(develop(photo, view))
    pen = Pen(canvas, Places(view.width, view.height))
    if faces:
        scale_bar(canvas, pen.places, faces[0], lang)
    for face in faces[:MOST_TOLD]:
        marks.keep_ends_free(pen, face)
    for face in faces:
        marks.rim(pen, face)
    for face in faces[:MOST_TOLD]:
        marks.legend(pen, face)
        marks.horizon(pen, face)
        marks.eyelet(pen, face)
    for medal in seen.medals[:MOST_TOLD]:
        if isinstance(medal.ribbon, Ribbon):
            mark_ribbon(pen, view, medal.ribbon)
    return canvas.image
