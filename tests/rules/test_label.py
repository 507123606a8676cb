"""Texts in two languages."""

from __future__ import annotations

from medal_id.rules import Label


def test_a_label_is_given_in_the_language_asked_for() -> None:
    label = Label("eyelet", "ушко")
    assert (label.in_("en"), label.in_("ru"), str(label)) == ("eyelet", "ушко", "eyelet")
