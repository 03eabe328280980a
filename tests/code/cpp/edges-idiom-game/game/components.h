#pragma once
#include "../engine/component.h"

class Velocity : public engine::Component {
public:
    Velocity(engine::Entity* owner, engine::Vec2 value) : Component(owner), value_(value) {}
    void update(float dt) override { owner()->position += value_ * dt; } //: owner -> engine/component.h engine.Component.owner
    void push(engine::Vec2 by) { value_ += by.scaled(0.5f); } //: scaled -> engine/component.h engine.Vec2.scaled

private:
    engine::Vec2 value_;
};

class Health : public engine::Component {
public:
    using Component::Component;
    void update(float) override { regenerate(); } //: regenerate -> Health.regenerate
    virtual void damage(int amount) { points_ -= clamp(amount); } //: clamp -> Health.clamp
    bool dead() const { return points_ <= 0; }

protected:
    int clamp(int n) const { return n < 0 ? 0 : n; }

private:
    void regenerate() { ++points_; }
    int points_ = 100;
};

class Shield : public Health {
public:
    using Health::Health;
    void damage(int amount) override {
        if (!absorb(amount)) Health::damage(amount); //: absorb -> Shield.absorb; damage -> Health.damage
        owner()->get<Velocity>()->push({1, 0}); //: owner -> engine/component.h engine.Component.owner; get -> engine/component.h engine.Entity.get; push -> Velocity.push
    }

private:
    bool absorb(int amount) { return clamp(amount) < 10; } //: clamp -> Health.clamp
};
