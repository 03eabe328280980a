from widgets.controls import Button, Label, Panel, Toggle


def log(event):
    event.stop()  #: stop -> ?


panel = Panel("Title")  #: Panel -> widgets/controls.py Panel
button = Button.create(text="OK")  #: create -> widgets/base.py Widget.create
button.click()  #: click -> widgets/mixins.py Clickable.click
button.subscribe(log)()  #: subscribe -> widgets/base.py Observable.subscribe
panel.add(button, Toggle(on=True), Label(text="x")).walk()  #: add -> widgets/mixins.py Container.add; Toggle -> widgets/controls.py Toggle; Label -> widgets/controls.py Label; walk -> widgets/mixins.py Container.walk
print(panel.render())  #: render -> widgets/controls.py Panel.render
button.render()  #: render -> widgets/mixins.py Clickable.render
Toggle().refresh()  #: Toggle -> widgets/controls.py Toggle; refresh -> widgets/base.py Widget.refresh
sorted([Label(text="b"), Label(text="a")])[0].key()  #: Label -> widgets/controls.py Label; Label -> widgets/controls.py Label; key -> widgets/controls.py Label.key
