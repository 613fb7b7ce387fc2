from typing import TYPE_CHECKING, Dict, List, NamedTuple, Optional, Union

if TYPE_CHECKING:
    from app.models import User

__all__ = ["APPS", "PORT"] + ["TIMEOUTS"]
__all__ += ("optional_setting",)

Value = Union[int, str, None]
APPS: List[str] = ["one", "two"]
PORT: "int" = 8000
TIMEOUTS: Dict[str, Optional[float]] = {"connect": 1.5, "read": None}
NOT_EXPORTED: bool = True
declared_only: Value


def optional_setting(name: str, default: Optional[str] = None, *args: int, **kwargs: "User") -> Optional[str]:
    return {"language": "en"}.get(name, default)
