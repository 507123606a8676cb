"""Opening a photograph, whatever it is: safely, cheaply, and in light that can be measured."""

from medal_id.images.photo.level import Level
from medal_id.images.photo.open import open_photo
from medal_id.images.photo.photo import Photo

__all__ = ["Level", "Photo", "open_photo"]
