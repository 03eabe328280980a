#include "entity.h"

namespace engine {

Entity::Entity(std::string name) : name_(std::move(name)) {}

void Entity::update(float dt) {
    for (auto& c : components_) c->update(dt); //: update -> include/entity.h engine.Component.update
}

World& World::instance() { static World w; return w; }

World::EntityPtr World::spawn(const std::string& name) {
    auto e = std::make_shared<Entity>(name);
    e->update(0); //: update -> engine.Entity.update
    entities_.push_back(e);
    byName_[name] = e;
    byName_[name]->update(1); //: update -> engine.Entity.update
    return e;
}

void World::tick(float dt) {
    for (const auto& e : entities_) {
        e->update(dt); //: update -> engine.Entity.update
        e->self()->name(); //: self -> include/entity.h engine.Entity.self; name -> include/entity.h engine.Entity.name
    }
    each([dt](Entity& e) { e.update(dt); }); //: each -> include/entity.h engine.World.each; update -> engine.Entity.update
    if (auto* f = find("x")) f->update(dt); //: find -> engine.World.find; update -> engine.Entity.update
    for (auto& kv : byName_) kv.second->update(dt); //: update -> engine.Entity.update (missed)
}

Entity* World::find(const std::string& name) const {
    auto it = byName_.find(name);
    return it == byName_.end() ? nullptr : it->second.get();
}

}  // namespace engine
