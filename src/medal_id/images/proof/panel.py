"""The captions set in columns."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from medal_id.images.proof.canvas import BADGE, Canvas
from medal_id.images.proof.captions import Caption, Entry, Group
from medal_id.images.proof.lettering import HEAD, REASON, TEXT, Style, width, wrapped
from medal_id.images.proof.tones import LIGHT, RIM, Tone

#: The width of a column and the space between two, in px.
COLUMN = 440
GAP = 36
_INDENT = 36
_LINE = 23
_AFTER = 12  # px between blocks
_BETWEEN = 14  # px at least between a name and its value


@frozen
class Row:
    """One line of a column."""

    text: str = ""
    right: str = ""  #: At the right edge.
    style: Style = TEXT
    indent: int = _INDENT
    badge: str = ""
    swatch: Tone | None = None  #: A line in this colour at the left.
    high: int = _LINE

    def draw(self, canvas: Canvas, x: int, y: int) -> None:
        """Write it; x and y are its upper left corner."""
        base = y + 17
        if self.swatch:
            middle = y + 11.5
            canvas.lines([[(x + 4, middle), (x + 24, middle)]], self.swatch, 3.0)
        if self.badge:
            tone = RIM if self.style == HEAD else LIGHT
            canvas.badge((x + 14, y + BADGE), self.badge, tone)
        canvas.text((x + self.indent, base), self.text, self.style)
        if self.right:
            canvas.text((x + COLUMN, base), self.right, TEXT, "rs")


@frozen
class Block:
    """Rows that are not torn apart."""

    rows: tuple[Row, ...]
    again: tuple[Row, ...] = ()  #: Put above it where it begins a column.
    high: int = field(init=False)

    @high.default
    def _sum(self) -> int:
        return sum(row.high for row in self.rows) + _AFTER

    def leading(self) -> Block:
        """Give it as it begins a column."""
        return Block((*self.again, *self.rows)) if self.again else self


def blocks(captions: tuple[Caption, ...]) -> list[Block]:
    """Set each group; a medal's title stands with its first group, and on top of each column."""
    found: list[Block] = []
    for caption in captions:
        title = (Row(caption.title, style=HEAD, indent=36, badge=caption.letter, high=34),)
        head = title if caption.letter else ()
        for place, group in enumerate(caption.groups):
            rows = tuple(_group(group))
            found.append(Block(rows, head) if place else Block((*head, *rows)))
    return found


def columns(every: list[Block], limit: int) -> list[list[Block]]:
    """Fill columns from top to bottom, none higher than `limit` px unless by a single block."""
    found: list[list[Block]] = []
    used = 0
    for block in every:
        if not found or used + block.high > limit:
            first = block.leading()
            found.append([first])
            used = first.high
        else:
            found[-1].append(block)
            used += block.high
    return found


def height(column: list[Block]) -> int:
    """Give how high a column is, in px."""
    return sum(block.high for block in column)


def draw_columns(canvas: Canvas, found: list[list[Block]], x: int, y: int) -> None:
    """Draw columns side by side; x and y are the upper left corner."""
    for place, column in enumerate(found):
        line = y
        for block in column:
            for row in block.rows:
                row.draw(canvas, x + place * (COLUMN + GAP), line)
                line += row.high
            line += _AFTER


def _group(group: Group) -> Iterator[Row]:
    """Set a group."""
    indent = _INDENT if group.tone else 0
    yield Row(group.title, style=HEAD, indent=indent, swatch=group.tone, high=27)
    for entry in group.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[Row]:
    """Set an entry: name at the left and value at the right, or below where they are long."""
    room = COLUMN - _INDENT
    names, values = wrapped(entry.name, room, TEXT), wrapped(entry.value, room, TEXT)
    lines = [(name, "") for name in names]
    if len(values) == 1 and not entry.lacks:
        used = width(names[-1], TEXT) + width(values[0], TEXT) + _BETWEEN
        name = lines.pop()[0] if used <= room else ""
        lines.append((name, values.pop()))
    for place, (name, value) in enumerate(lines):
        yield Row(name, value, badge="" if place else entry.number)
    yield from (Row(line, style=REASON if entry.lacks else TEXT) for line in values)
    if entry.lacks:
        yield Row(high=7)
