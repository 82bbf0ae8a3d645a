"""A report: what the pages show of a corpus as one file that needs nothing else, for a screen, paper or a class."""

from components.report.choice import PARTS, Choice
from components.report.content import content_of
from components.report.model import Asked, Content
from components.report.page import write_report

__all__ = ["PARTS", "Asked", "Choice", "Content", "content_of", "write_report"]
