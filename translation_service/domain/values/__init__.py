"""Values in texts: numbers, dates, times, amounts, addresses and codes, recognised and compared by what they stand for.

The same value is written in many ways; a translation may choose another one, but not another value.
"""
