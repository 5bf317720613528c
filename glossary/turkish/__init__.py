"""Turkish nouns by rule: sounds, suffixes, stems, and whether one word is an inflected form of another."""
