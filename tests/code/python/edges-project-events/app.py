import bus
from bus import Bus, Event, default


class Saved(Event):
    def describe(self):
        return self.name.upper()  #: upper -> ?


@default.on("saved")  #: on -> bus/_core.py Bus.on
def saved(event: Saved):
    event.describe()  #: describe -> Saved.describe
    event.stop()  #: stop -> bus/_core.py Event.stop


Bus.instance().on("x")(saved)  #: instance -> bus/_core.py Bus.instance; on -> bus/_core.py Bus.on
bus.default.publish(Saved())  #: publish -> bus/_core.py Bus.publish; Saved -> Saved
bus.publish(Saved())  #: publish -> bus/_core.py Bus.publish; Saved -> Saved
default.publish(Saved()).publish(Saved())  #: publish -> bus/_core.py Bus.publish; publish -> bus/_core.py Bus.publish; Saved -> Saved; Saved -> Saved
child = Bus(parent=default)  #: Bus -> bus/_core.py Bus
child.parent.publish(Saved())  #: publish -> bus/_core.py Bus.publish; Saved -> Saved
if (found := default.find(Saved)) is not None:  #: find -> bus/_core.py Bus.find
    found.describe()  #: describe -> Saved.describe (missed)
