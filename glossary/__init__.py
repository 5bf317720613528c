"""Terms of a municipality: found in running text in any inflected form, checked in translations, kept as CSV.

A leaf library: plain Python, no web, no database. See `README.md` beside this file.
"""
