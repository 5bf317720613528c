"""How the documents of the demonstration are made; the finished files lie in `documents/` beside this package."""
