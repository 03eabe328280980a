from .model import Note, Tag
from .storage import Notebook
