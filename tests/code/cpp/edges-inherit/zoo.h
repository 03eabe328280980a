#pragma once
namespace zoo {
class Animal {
public:
    virtual void speak() const;
    void eat(int n) { digest(n); } //: digest -> zoo.Animal.digest
    Animal* friendOf() { return this; }
protected:
    virtual void digest(int n) {}
};
class Walker { public: void walk() {} void stop() {} };
class Swimmer { public: void swim() {} void stop() {} };
class Dog : public Animal, public Walker {
public:
    void speak() const override { Animal::speak(); bark(); } //: speak -> zoo.cpp Animal.speak; bark -> zoo.Dog.bark
    void fetch() { walk(); stop(); eat(1); } //: walk -> zoo.Walker.walk; stop -> zoo.Walker.stop; eat -> zoo.Animal.eat
private:
    void bark() const {}
};
class Puppy final : public Dog {
    typedef Dog super;
public:
    void speak() const override { super::speak(); } //: speak -> zoo.Dog.speak
    void digest(int n) override { Dog::digest(n); } //: digest -> zoo.Animal.digest
};
class Duck : public Walker, public Swimmer {
public:
    void go() { swim(); walk(); Walker::stop(); stop(); } //: swim -> zoo.Swimmer.swim; walk -> zoo.Walker.walk; stop -> zoo.Walker.stop; stop -> ?
};
Animal* make(int kind);
}
