"""Measuring photographs: from pixels to lengths with their uncertainty, and a proof of each."""
