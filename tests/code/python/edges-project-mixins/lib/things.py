from lib.mixins import Comparable, JsonMixin, LogMixin
from vendor import Base as VendorBase


class Thing(JsonMixin, LogMixin):
    def to_dict(self):
        self.log("x")  #: log -> lib/mixins.py LogMixin.log
        return {}

    def prefix(self):
        return super().prefix() + "thing"  #: prefix -> lib/mixins.py LogMixin.prefix; super -> ?


class Special(Thing, Comparable):
    def key(self):
        return self.to_json()  #: to_json -> lib/mixins.py JsonMixin.to_json

    def run(self):
        self.compare(self)  #: compare -> lib/mixins.py Comparable.compare
        self.prefix()  #: prefix -> Thing.prefix


class Foreign(VendorBase):
    def go(self):
        self.start()  #: start -> ?
        self.log("x")  #: log -> ?
        self.stop()  #: stop -> Foreign.stop
        super().go()  #: go -> ?; super -> ?

    def stop(self):
        pass


class Meta(type):
    def __call__(cls, *args):
        return super().__call__(*args)

    def register(cls):
        pass


class Made(metaclass=Meta):
    def work(self):
        pass


Made().work()  #: Made -> Made; work -> Made.work
Made.register()  #: register -> Meta.register (missed)


def use(thing: Thing | Special, *, special: "Special"):
    special.log("x")  #: log -> lib/mixins.py LogMixin.log
    special.compare(special)  #: compare -> lib/mixins.py Comparable.compare
    Thing.prefix(special)  #: prefix -> Thing.prefix
    LogMixin.log(special, "x")  #: log -> lib/mixins.py LogMixin.log
