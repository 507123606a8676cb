"""Every reason is said in both languages, with its figures."""

from __future__ import annotations

import pytest

from medal_id.images.reasons import _WORDS, reason

FIGURES = {"radius": 31.0, "needed": 48.0, "dpi": 100.0, "tilt": 25.0, "most": 22.0, "blur": 0.4}


@pytest.mark.parametrize("code", _WORDS)
def test_it_says_what_is_wrong_and_what_to_do(code: str) -> None:
    one = reason(code, **FIGURES)
    assert one.code == code
    texts = [one.says.en, one.says.ru, one.next.en, one.next.ru]
    assert all(texts)
    assert not any("{" in text for text in texts)
    assert str(one) == f"{one.says.en}; {one.next.en}"
