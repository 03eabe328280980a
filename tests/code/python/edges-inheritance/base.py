class Base:
    def __init__(self, name):
        self.name = name
        self.setup()  #: setup -> Base.setup

    def setup(self):
        pass

    def close(self):
        self.flush()  #: flush -> Base.flush

    def flush(self):
        pass


class Other:
    def flush(self):
        pass

    def close(self):
        pass
