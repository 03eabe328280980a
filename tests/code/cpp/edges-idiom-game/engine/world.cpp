#include "world.h"

using engine::Entity;
using engine::World;

namespace engine {

World*& World::current() {
    static World* world = nullptr;
    return world;
}

Entity& World::spawn(Vec2 at) {
    entities_.push_back(std::make_unique<Entity>()); //: push_back -> ?; make_unique -> ?
    entities_.back()->position = at; //: back -> ?
    return *entities_.back(); //: back -> ?
}

void World::step(float dt) {
    Scope scope(*this); //: Scope -> engine/world.h engine.Scope
    for (auto& system : systems_) system(*this, dt); //: system -> ?
    each([dt](Entity& e) { e.update(dt); }); //: each -> engine/world.h engine.World.each; update -> engine/component.h engine.Entity.update
}

}  // namespace engine
