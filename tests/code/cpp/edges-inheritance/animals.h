#pragma once

struct Animal {
    virtual void speak() = 0;
    void feed() { eat(); } //: eat -> Animal.eat
    void eat() {}
};

struct Named {
    void rename() {}
    void eat() {}
};

struct Dog : Animal {
    void speak() override { bark(); } //: bark -> Dog.bark
    void bark() {}
};

struct Pet : Animal, Named {
    using Named::eat;
    void speak() override {
        rename(); //: rename -> Named.rename
        feed(); //: feed -> Animal.feed
        Animal::feed(); //: feed -> Animal.feed
    }
};

struct Puppy : public Dog {
    Puppy() : Dog() {}
    void play() {
        speak(); //: speak -> Dog.speak
        Dog::bark(); //: bark -> Dog.bark
        feed(); //: feed -> Animal.feed
    }
    friend void pat(Puppy& p);
};
