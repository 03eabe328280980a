#include "stack.h"

struct Item {
    void touch() {}
    Item clone() const { return *this; }
};

template <class F>
void each(Stack<Item>& s, F f) {
    f(s.top()); //: f -> ?; top -> stack.h Stack.top
}

int main() {
    Stack<Item> s;
    s.push(Item()); //: push -> stack.h Stack.push; Item -> Item
    s.empty(); //: empty -> stack.h Stack.empty
    s.top().touch(); //: top -> stack.h Stack.top; touch -> Item.touch
    biggest<int>(1, 2); //: biggest -> stack.h biggest
    biggest(1, 2); //: biggest -> stack.h biggest
    Item().clone().touch(); //: Item -> Item; clone -> Item.clone; touch -> Item.touch
    each(s, [](Item& i) { //: each -> each
        i.touch(); //: touch -> Item.touch
    });
    auto* t = new Stack<int>(); //: Stack -> stack.h Stack
    t->pop(); //: pop -> stack.h Stack.pop
}
