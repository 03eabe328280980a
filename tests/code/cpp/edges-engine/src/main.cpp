#include "entity.h"

using namespace engine;

namespace {
class Spin : public Component {
public:
    explicit Spin(float s) : speed(s) {}
    void update(float dt) override { turn(dt * speed); } //: turn -> Spin.turn
private:
    void turn(float a) { angle += a; }
    void onAttach() override { Component::onAttach(); world_->tick(0); } //: onAttach -> include/entity.h engine.Component.onAttach; tick -> src/entity.cpp engine.World.tick
    float speed, angle = 0;
};
}

int main() {
    auto& w = World::instance(); //: instance -> src/entity.cpp engine.World.instance
    auto e = w.spawn("cube"); //: spawn -> src/entity.cpp engine.World.spawn
    e->add<Spin>(2.0f).attach(&w); //: add -> include/entity.h engine.Entity.add; attach -> include/entity.h engine.Component.attach
    e->update(1); //: update -> src/entity.cpp engine.Entity.update
    World* wp = &World::instance(); //: instance -> src/entity.cpp engine.World.instance
    wp->spawn("b")->name(); //: spawn -> src/entity.cpp engine.World.spawn; name -> include/entity.h engine.Entity.name
    engine::World::instance().find("q")->update(2); //: instance -> src/entity.cpp engine.World.instance; find -> src/entity.cpp engine.World.find; update -> src/entity.cpp engine.Entity.update
    Spin s(3); //: Spin -> Spin
    s.update(4); //: update -> Spin.update
    Component& base = s;
    base.update(5); //: update -> include/entity.h engine.Component.update
    std::vector<Spin> spins;
    spins.emplace_back(1).update(2); //: update -> Spin.update
    update(3); //: update -> ?
}
