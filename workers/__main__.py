"""Beside the web: `python -m workers [--burst] [QUEUE…]` is a worker, `python -m workers schedule` the schedule.

`translation-service worker` and `translation-service schedule` become these.
"""

import sys
from collections.abc import Sequence

from translation_service.integrations.loading import loaded


def main(arguments: Sequence[str]) -> None:
    """Load what the wanted process needs, and be it."""
    if list(arguments) == ["schedule"]:
        loaded("workers.schedule").main()
    else:
        loaded("workers.working").main(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
