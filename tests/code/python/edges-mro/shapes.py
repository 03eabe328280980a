class Root:
    def draw(self):
        pass

    def name(self):
        pass

    def only_root(self):
        pass


class Left(Root):
    def draw(self):
        super().draw()  #: draw -> Root.draw
        self.only_left()  #: only_left -> Left.only_left

    def only_left(self):
        pass


class Right(Root):
    def draw(self):
        pass

    def name(self):
        pass


class Diamond(Left, Right):
    def go(self):
        self.draw()  #: draw -> Left.draw
        self.name()  #: name -> Right.name
        self.only_root()  #: only_root -> Root.only_root
        super().name()  #: name -> Right.name
        super(Diamond, self).draw()  #: draw -> Left.draw


class LoggingMixin:
    def log(self):
        self.write()  #: write -> ?

    def close(self):
        super().close()  #: close -> ?


class File:
    def write(self):
        pass

    def close(self):
        pass


class LoggedFile(LoggingMixin, File):
    def save(self):
        self.log()  #: log -> LoggingMixin.log
        self.write()  #: write -> File.write
        self.close()  #: close -> LoggingMixin.close


class Bad(Root, Left):
    def go(self):
        self.only_left()  #: only_left -> ?


from outside import Unknown


class Mixed(Unknown, File):
    def go(self):
        self.write()  #: write -> ?
        self.own()  #: own -> Mixed.own

    def own(self):
        pass


class Last(File, Unknown):
    def go(self):
        self.write()  #: write -> File.write
        self.anything()  #: anything -> ?


def main():
    diamond = Diamond()  #: Diamond -> Diamond
    diamond.name()  #: name -> Right.name
    diamond.only_left()  #: only_left -> Left.only_left
    Diamond.name(diamond)  #: name -> Right.name
