"""All efforts that UWV looks at, in the order of its frame."""

from wiezit.assessment.efforts import arbodienst, result, spoor1, spoor2
from wiezit.assessment.efforts.view import Effort
from wiezit.findings import Code

EFFORTS: tuple[Effort, ...] = (*result.EFFORTS, *spoor1.EFFORTS, *spoor2.EFFORTS, *arbodienst.EFFORTS)
CODES: tuple[Code, ...] = tuple(effort.code for effort in EFFORTS if effort.code)
