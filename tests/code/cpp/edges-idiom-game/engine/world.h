#pragma once
#include <functional>
#include <vector>
#include "component.h"

namespace engine {

class World {
public:
    using System = std::function<void(World&, float)>;

    Entity& spawn(Vec2 at = Vec2::zero()); //: zero -> engine/component.h engine.Vec2.zero
    void addSystem(System system) { systems_.push_back(std::move(system)); } //: push_back -> ?; move -> ?
    void step(float dt);

    template <typename Fn>
    void each(Fn fn) {
        for (auto& entity : entities_) fn(*entity); //: fn -> ?
    }

    static World*& current();

private:
    std::vector<std::unique_ptr<Entity>> entities_;
    std::vector<System> systems_;
};

class Scope {
public:
    explicit Scope(World& world) : previous_(World::current()) { World::current() = &world; } //: current -> engine/world.cpp engine.World.current; current -> engine/world.cpp engine.World.current
    ~Scope() { World::current() = previous_; } //: current -> engine/world.cpp engine.World.current

private:
    World* previous_;
};

}  // namespace engine
