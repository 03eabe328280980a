"""Notes, kept as files."""

from ._version import get_version
from .model import Note, Tag, parse_tag
from .storage import open_store as open

__all__ = ["Note", "Tag", "get_version", "open", "parse_tag"]
__version__ = get_version()  #: get_version -> src/notes/_version.py get_version
