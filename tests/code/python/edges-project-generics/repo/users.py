from repo.base import Repository
from repo.entities import Order, Pair, User


class UserRepository(Repository[User]):
    kind = User

    def admins(self):
        return [user for user in self.all() if user.greet()]  #: all -> repo/base.py Repository.all; greet -> repo/entities.py User.greet

    def named(self, name):
        return self.get(name).with_name(name).greet()  #: get -> repo/base.py Repository.get; with_name -> repo/entities.py Entity.with_name; greet -> repo/entities.py User.greet


class Orders(Repository[Order]):
    pass


def pairs(users: UserRepository, orders: Orders) -> list[Pair]:
    users.get("a").greet()  #: get -> repo/base.py Repository.get; greet -> repo/entities.py User.greet
    orders.get("b").ship()  #: get -> repo/base.py Repository.get; ship -> repo/entities.py Order.ship
    return [Pair(users.get("a"), orders.get("b"))]  #: Pair -> repo/entities.py Pair; get -> repo/base.py Repository.get; get -> repo/base.py Repository.get


def show(users, orders):
    for left, right in pairs(users, orders):  #: pairs -> pairs
        left.greet()  #: greet -> repo/entities.py User.greet (missed)
        right.ship()  #: ship -> repo/entities.py Order.ship (missed)
    pair = pairs(users, orders)[0]  #: pairs -> pairs
    pair.left.greet()  #: greet -> repo/entities.py User.greet
    users.get("x").greet()  #: get -> ?; greet -> ?
