"""How a refusal reads."""

from __future__ import annotations

from typing import Any

import pytest

from medal_id.errors import BadFile
from medal_id.images.photo import open_photo

AGAIN = "copy it again from the camera, or save it anew"


def refused(photo: Any) -> str:
    """Give the sentence with which a photograph is refused."""
    with pytest.raises(BadFile) as caught:
        open_photo(photo, "p")
    return str(caught.value)


def broken(kind: str) -> str:
    return f"p: the {kind} file is broken or cut off; {AGAIN}"
