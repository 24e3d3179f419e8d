"""A draft as a page for the person who decides it: the text, the suggestions with their reasons, what is open."""

from jscdata.exporting.review.page import review_page

__all__ = ["review_page"]
