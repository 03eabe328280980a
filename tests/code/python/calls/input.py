import json

from .models import Store, make_store

store = Store()
main = make_store()


def run(callback, items: list[Item], other: "Store"):
    callback()
    other.save()
    store.load()
    main.load()
    for item in items:
        item.go()
    local = Store(1)
    local.save()
    made = make_store()
    made.save()
    with open("x") as handle:
        handle.read()
    json = parse()
    json.dumps({})
    later = lambda x: x.go(helper(x))
    return [convert(one) for one in items if one.ok()]


def helper(x):
    def nested():
        return x.value()

    return nested() + helper.cache()


class Service:
    def __init__(self, store: Store):
        self.store = store
        self.client = Client()

    def work(self):
        self.store.save()
        self.client.get().json()
        self.work()
        super().work()
        Service.work(self)

    @decorate
    def decorated(self):
        yield from self.work()


run(print, [], None)
if __name__ == "__main__":
    helper(1)
