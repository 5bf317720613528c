"""`python -m translation_service.cli`, for processes that start others of their kind."""

from translation_service.cli import main

main()
