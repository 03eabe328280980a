from bus._core import Bus, Event

default = Bus()  #: Bus -> bus/_core.py Bus
publish = default.publish
