class Event:
    def __init__(self, name, source=None):
        self.name = name
        self.source = source
        self.stopped = False

    def stop(self):
        self.stopped = True


class Observable:
    def __init__(self, **kwargs):
        super().__init__(**kwargs)  #: __init__ -> ?
        self._observers = []

    def subscribe(self, observer):
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)  #: remove -> ?

    def emit(self, name):
        event = Event(name, self)  #: Event -> Event
        for observer in self._observers:
            observer(event)  #: observer -> ?
            if event.stopped:
                event.stop()  #: stop -> Event.stop
        return event


class Widget(Observable):
    registry = {}
    tag = "div"

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[cls.__name__] = cls

    def __init__(self, *, text="", **kwargs):
        super().__init__(**kwargs)  #: __init__ -> Observable.__init__
        self._text = text

    @classmethod
    def create(cls, **kwargs):
        widget = cls(**kwargs)  #: cls -> Widget
        widget.setup()  #: setup -> Widget.setup
        return widget

    @property
    def text(self):
        return self._text

    @text.setter
    def text(self, value):
        self._text = value
        self.emit("text")  #: emit -> Observable.emit

    def setup(self):
        self.refresh()  #: refresh -> Widget.refresh

    def refresh(self):
        self.render()  #: render -> Widget.render

    def render(self):
        return self.wrap(self._text)  #: wrap -> Widget.wrap

    @staticmethod
    def wrap(text):
        return f"<>{text}</>"
