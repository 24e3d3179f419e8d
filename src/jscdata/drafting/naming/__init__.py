"""The rules that find names in English text: dictionaries, head words, offices and persons, short forms."""

__all__: list[str] = []
