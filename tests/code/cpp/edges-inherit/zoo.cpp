#include "zoo.h"
using namespace zoo;

void Animal::speak() const {}

namespace zoo {
Animal* make(int kind) {
    if (kind) return new Dog(); //: Dog -> zoo.h zoo.Dog
    return new Puppy; //: Puppy -> zoo.h zoo.Puppy
}
}

static void all(Animal* as[], int n, const Animal& one) {
    for (int i = 0; i < n; ++i) as[i]->speak(); //: speak -> Animal.speak
    one.speak(); //: speak -> Animal.speak
    make(1)->eat(2); //: make -> zoo.make; eat -> zoo.h zoo.Animal.eat
    make(2)->friendOf()->eat(1); //: make -> zoo.make; friendOf -> zoo.h zoo.Animal.friendOf; eat -> zoo.h zoo.Animal.eat
    Dog d;
    d.eat(1); //: eat -> zoo.h zoo.Animal.eat
    d.walk(); //: walk -> zoo.h zoo.Walker.walk
    if (auto* p = dynamic_cast<Puppy*>(as[0])) p->fetch(); //: fetch -> zoo.h zoo.Dog.fetch
    static_cast<Dog*>(as[1])->fetch(); //: fetch -> zoo.h zoo.Dog.fetch
    Puppy q;
    q.speak(); //: speak -> zoo.h zoo.Puppy.speak
    q.stop(); //: stop -> zoo.h zoo.Walker.stop
    Duck{}.go(); //: go -> zoo.h zoo.Duck.go; Duck -> zoo.h zoo.Duck
    zoo::Duck k; k.stop(); //: stop -> ?
}
