from app import registry
from app.registry import Hook, register


@register("hello")  #: register -> app/registry.py register
def hello(who):
    return shout(who)  #: shout -> shout


@registry.register("bye")  #: register -> app/registry.py register
def bye(who):
    return hello(who)  #: hello -> hello


def shout(text):
    return text.upper()  #: upper -> ?


class Upper(Hook):
    def run(self, value):
        return shout(value)  #: shout -> shout


class Twice(Upper):
    def run(self, value):
        once = super().run(value)  #: run -> Upper.run; super -> ?
        return super(Twice, self).run(once)  #: run -> Upper.run; super -> ?
