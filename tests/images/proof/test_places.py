from __future__ import annotations

from itertools import combinations

from medal_id.images.proof.places import Box, Places

HALF = (11.0, 11.0)


def apart(a: Box, b: Box) -> bool:
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_the_first_free_place_is_taken() -> None:
    places = Places(200, 200)
    places.take((40, 40, 60, 60))
    assert places.find([(50, 50), (120, 120)], HALF) == (120, 120)
    assert places.find([(20, 20)], HALF) == (20, 20)


def test_however_many_are_wanted_at_one_place_none_covers_another() -> None:
    places = Places(300, 300)
    for _ in range(60):
        places.find([(150, 150)], HALF)
    assert len(places.taken) == 60
    assert all(apart(a, b) for a, b in combinations(places.taken, 2))
    assert all(min(box) >= 0 and max(box) < 300 for box in places.taken)


def test_where_there_is_no_room_at_all_the_first_wish_counts() -> None:
    assert Places(15, 15).find([(7, 7), (8, 8)], HALF) == (7, 7)
