"""From an official release to a draft record: read, laid out, suggested, and compared with its source."""

from jscdata.drafting.record import Draft, draft

__all__ = ["Draft", "draft"]
