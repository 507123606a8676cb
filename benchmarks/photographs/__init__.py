"""Evaluation of the measuring of photographs; see benchmarks/photos.py."""
