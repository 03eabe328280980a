from decimal import Decimal as D

from orders.order import Order, State
from orders.pricing import Discount, Line


def report(orders: "list[Order]") -> None:
    total = 0
    for order in sorted(orders, key=Order.Meta.key):
        total += order.total()  #: total -> orders/order.py Order.total
        print(order.pay().label.upper())  #: pay -> orders/order.py Order.pay
    cheapest, dearest = min(orders, key=lambda o: o.total()), max(orders, key=Order.total)  #: total -> orders/order.py Order.total
    cheapest.receipt(); dearest.send()  #: receipt -> orders/order.py Order.receipt; send -> orders/order.py Order.send


def main() -> None:
    half = Discount(50)  #: Discount -> orders/pricing.py Discount
    half.clamp(D(1))  #: clamp -> orders/pricing.py Discount.clamp
    order = Order(Line("a", D("9.5")), discount=half)  #: Order -> orders/order.py Order; Line -> orders/pricing.py Line
    if order.complete():  #: complete -> orders/order.py Order.complete
        order.machine.fire("pay")  #: fire -> orders/machine.py Machine.fire
    state = order.machine.state
    if state.open():  #: open -> orders/order.py State.open (missed)
        report([order, Order()])  #: report -> report; Order -> orders/order.py Order
    Order.Meta.key(order)  #: key -> orders/order.py Order.Meta.key


main()  #: main -> main
