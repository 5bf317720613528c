"""Engines whose native code runs in processes of their own, which may crash, hang or grow without harm."""
