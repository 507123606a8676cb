"""The contestants of `benchmarks/classify.py`."""
