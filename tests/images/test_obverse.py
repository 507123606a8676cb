"""The obverse of the Leningrad medal is told from others."""

from __future__ import annotations

from attrs import evolve

from images.scenes import rendered, true_face
from medal_id.images.horizon import Line, find_line
from medal_id.images.legend import Edges, legend
from medal_id.images.obverse import is_obverse, spire

LINE = Line(0.0, 0.9, 0.1, 0.02, 9.0)


def test_it_is_recognised() -> None:
    face = true_face(rendered())
    line = find_line(face)
    assert line is not None
    assert is_obverse(face, line, legend(face, line.turn))


def test_without_a_legend_it_is_not() -> None:
    assert not is_obverse(true_face(rendered()), LINE, {})


def test_a_legend_too_far_out_is_another_medal() -> None:
    edges = Edges(11.2, 14.8, 0.1, 0.1, 6.0)
    assert not is_obverse(true_face(rendered()), LINE, {"left": edges, "right": edges})


def test_the_reverse_has_no_spire() -> None:
    assert spire(true_face(rendered()), 0.0) > 2.2 > spire(true_face(rendered(side="reverse")), 0.0)


def test_a_faint_line_needs_the_legend_on_both_sides() -> None:
    face = true_face(rendered())
    line = find_line(face)
    assert line is not None
    faint = evolve(line, contrast=2.0)
    edges = legend(face, line.turn)
    assert is_obverse(face, faint, edges)
    assert not is_obverse(face, faint, {"left": edges["left"]})
    assert is_obverse(face, line, {"left": edges["left"]})
    dim = {side: evolve(edge, ratio=2.7) for side, edge in edges.items()}
    assert is_obverse(face, line, dim)
    assert not is_obverse(face, faint, dim)
