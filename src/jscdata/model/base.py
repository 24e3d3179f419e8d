"""The policy that every record of the data shares."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen, closed record.

    Frozen, because released data do not change under their reader. Closed, because a
    misspelt field must be told, not kept. Strict, so that ``"3"`` is never taken for 3 and
    the models accept exactly what the exported JSON Schema accepts.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        serialize_by_alias=True,
    )


__all__ = ["Record"]
