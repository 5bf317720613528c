"""XLIFF 2.1 (ISO 21720): the segments of a document as a file for another translation program, and back.

A block is a unit, a segment of ours is a segment, the white space between two is an `ignorable`. The name of a segment,
`s12v3`, says its number and the version it was given out in, which programs must keep.
"""
