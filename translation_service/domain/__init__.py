"""What the desk is about, in plain Python: no database, no web, no files."""
