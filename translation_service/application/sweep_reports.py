"""What a sweep did."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SweepReport:
    """How many jobs were rung for again, and how many documents, mails and errands were given up."""

    rung: int = 0
    failed: int = 0

    def __add__(self, other: "SweepReport") -> "SweepReport":
        return SweepReport(rung=self.rung + other.rung, failed=self.failed + other.failed)
