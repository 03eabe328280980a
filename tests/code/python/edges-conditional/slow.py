def parse():
    pass


def dump():
    pass


def merge():
    pass
