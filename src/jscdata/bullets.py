"""The signs that stand before items, as releases and word processors print them."""

from __future__ import annotations

BULLETS = "•‣◦▪▫■□●○◾◽▶►▷▸➢➤➔→✓✔❖◆◇·∙\u2043–—*+\\-\ue000-\uf8ff"
"""The signs as a class of a pattern has them, without its brackets.

Those for private use are what a font of symbols leaves of its bullets.
"""

__all__ = ["BULLETS"]
