"""What all values that are read from a user's file have in common."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Text = Annotated[str, Field(min_length=1)]


class Frozen(BaseModel):
    """Base of everything read from a rule file: no unknown keys, no change after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid")
