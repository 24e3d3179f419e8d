"""Reports for people and for programs, a form a module; each is loaded when it is wanted."""

__all__: list[str] = []
