#pragma once
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace engine {

class World;

class Component {
public:
    virtual ~Component() = default;
    virtual void update(float dt) = 0;
    void attach(World* w) { world_ = w; onAttach(); } //: onAttach -> engine.Component.onAttach
protected:
    virtual void onAttach() {}
    World* world_ = nullptr;
};

class Entity : public std::enable_shared_from_this<Entity> {
public:
    explicit Entity(std::string name);
    template <typename T, typename... Args> T& add(Args&&... args) {
        auto c = std::make_unique<T>(std::forward<Args>(args)...);
        T& ref = *c;
        components_.push_back(std::move(c));
        return ref;
    }
    void update(float dt);
    const std::string& name() const noexcept { return name_; }
    std::shared_ptr<Entity> self() { return shared_from_this(); }
private:
    std::string name_;
    std::vector<std::unique_ptr<Component>> components_;
    friend class World;
};

class World {
public:
    using EntityPtr = std::shared_ptr<Entity>;
    EntityPtr spawn(const std::string& name);
    void tick(float dt);
    template <class F> void each(F f) { for (auto& e : entities_) f(*e); }
    Entity* find(const std::string& name) const;
    static World& instance();
private:
    std::vector<EntityPtr> entities_;
    std::unordered_map<std::string, EntityPtr> byName_;
};

}  // namespace engine
