"""Names for the numbers that identify things, so that they cannot be mixed up."""

from typing import NewType

UnitId = NewType("UnitId", int)
PersonId = NewType("PersonId", int)
RequestId = NewType("RequestId", int)
DocumentId = NewType("DocumentId", int)
VersionId = NewType("VersionId", int)
SegmentId = NewType("SegmentId", int)
TermId = NewType("TermId", int)
MailId = NewType("MailId", int)
ErrandId = NewType("ErrandId", int)
PreviewId = NewType("PreviewId", int)
QuestionId = NewType("QuestionId", int)
