def price(item):
    return _round(item)  #: _round -> _round


def _round(value):
    return value


def take(item):
    return item
