from __future__ import annotations

import os
import os.path as p, sys
from . import sibling
from .. import parent as above
from .module import (
    first,
    second as other,
)
from package.sub import *

try:
    import ujson as json
except ImportError:
    import json


def late():
    from .late import thing

    thing()
    json.dumps({})
