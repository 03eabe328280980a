def parse():
    pass


def dump():
    pass
