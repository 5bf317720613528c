"""The exchange format of translation memories, TMX 1.4b."""
