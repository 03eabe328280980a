from base import Base as Root


class Middle(Root):
    def __init__(self):
        super().__init__("middle")  #: __init__ -> base.py Base.__init__; super -> ?

    def flush(self):
        super().flush()  #: flush -> base.py Base.flush
        Root.flush(self)  #: flush -> base.py Base.flush


class Bottom(Middle):
    def run(self):
        self.setup()  #: setup -> base.py Base.setup
        self.flush()  #: flush -> Middle.flush
        self.close()  #: close -> base.py Base.close
        self.missing()  #: missing -> ?


def main():
    bottom = Bottom()  #: Bottom -> Bottom
    bottom.run()  #: run -> Bottom.run
    bottom.flush()  #: flush -> Middle.flush
    Middle().close()  #: Middle -> Middle; close -> base.py Base.close
    Bottom.close(bottom)  #: close -> base.py Base.close


main()  #: main -> main
