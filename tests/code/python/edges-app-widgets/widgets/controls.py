from .base import Widget
from .mixins import Clickable, Comparable, Container


class Button(Clickable, Widget):
    def on_click(self):
        self.refresh()  #: refresh -> widgets/base.py Widget.refresh
        self.emit("pressed").stop()  #: emit -> widgets/base.py Observable.emit; stop -> widgets/base.py Event.stop


class Toggle(Button):
    def __init__(self, *, on=False, **kwargs):
        super().__init__(**kwargs)  #: __init__ -> widgets/base.py Widget.__init__
        self.on = on

    def on_click(self):
        self.on = not self.on
        super().on_click()  #: on_click -> Button.on_click

    def render(self):
        state = super().render()  #: render -> widgets/mixins.py Clickable.render
        return super(Button, self).render() + state  #: render -> widgets/mixins.py Clickable.render


class Panel(Container, Widget):
    class Header(Widget):
        def render(self):
            return self.wrap(super().render())  #: wrap -> widgets/base.py Widget.wrap; render -> widgets/base.py Widget.render

    def __init__(self, title, **kwargs):
        super().__init__(**kwargs)  #: __init__ -> widgets/mixins.py Container.__init__
        self.header = self.Header(text=title)  #: Header -> Panel.Header

    def setup(self):
        super().setup()  #: setup -> widgets/base.py Widget.setup
        self.header.setup()  #: setup -> widgets/base.py Widget.setup

    def render(self):
        return self.header.render() + Container.render(self)  #: render -> Panel.Header.render; render -> widgets/mixins.py Container.render


class Label(Comparable, Widget):
    def key(self):
        return self.text.lower()  #: lower -> ?
