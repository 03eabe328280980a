#include "animals.h"

void pat(Puppy& p) {
    p.play(); //: play -> animals.h Puppy.play
}

void all(Animal* a, Dog& d, Pet pet) {
    a->speak(); //: speak -> animals.h Animal.speak
    d.speak(); //: speak -> animals.h Dog.speak
    d.feed(); //: feed -> animals.h Animal.feed
    pet.rename(); //: rename -> animals.h Named.rename
    static_cast<Dog*>(a)->bark(); //: bark -> animals.h Dog.bark
    if (auto* dog = dynamic_cast<Dog*>(a)) {
        dog->bark(); //: bark -> animals.h Dog.bark
    }
    ((Dog*)a)->bark(); //: bark -> animals.h Dog.bark
    Puppy p;
    pat(p); //: pat -> pat
}
