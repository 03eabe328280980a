#include "../engine/world.h"
#include "components.h"

using namespace engine;

template <typename T>
bool has(const Entity& e) {
    return e.get<T>() != nullptr; //: get -> engine/component.h engine.Entity.get
}

static void cull(World& world, float) {
    world.each([](Entity& e) { //: each -> engine/world.h engine.World.each
        if (auto* health = e.get<Health>(); health && health->dead()) e.position = Vec2::zero(); //: get -> engine/component.h engine.Entity.get; dead -> game/components.h Health.dead; zero -> engine/component.h engine.Vec2.zero
    });
}

int main() {
    World world;
    Scope scope(world); //: Scope -> engine/world.h engine.Scope
    world.addSystem(cull); //: addSystem -> engine/world.h engine.World.addSystem
    world.addSystem([](World& w, float dt) { w.spawn({dt, 0}); }); //: addSystem -> engine/world.h engine.World.addSystem; spawn -> engine/world.cpp engine.World.spawn
    Entity& player = world.spawn(); //: spawn -> engine/world.cpp engine.World.spawn
    player.add<Velocity>(Vec2{1, 0}).push({0, 1}); //: add -> engine/component.h engine.Entity.add; Vec2 -> engine/component.h engine.Vec2; push -> game/components.h Velocity.push
    auto& shield = player.add<Shield>(); //: add -> engine/component.h engine.Entity.add
    shield.damage(5); //: damage -> game/components.h Shield.damage
    Health* health = &shield;
    health->damage(3); //: damage -> game/components.h Health.damage
    (player.position - Vec2::zero()).scaled(2); //: zero -> engine/component.h engine.Vec2.zero; scaled -> engine/component.h engine.Vec2.scaled (missed)
    has<Health>(player); //: has -> has
    World::current()->step(0.1f); //: current -> engine/world.cpp engine.World.current; step -> engine/world.cpp engine.World.step
}
