"""How verdicts and catalogue entries are shown: as text, as HTML, as plain values."""
