"""The training of the starter models for Turkish; README.md says how to repeat it."""
