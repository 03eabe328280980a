from db.pool import Pool
from db.errors import *
