#pragma once
#include <memory>
#include <typeindex>
#include <unordered_map>

namespace engine {

class Entity;

struct Vec2 {
    float x = 0, y = 0;
    Vec2& operator+=(const Vec2& o) { x += o.x; y += o.y; return *this; }
    Vec2 scaled(float k) const { return {x * k, y * k}; }
    static Vec2 zero() { return {}; }
};

inline Vec2 operator*(const Vec2& v, float k) { return v.scaled(k); } //: scaled -> engine.Vec2.scaled
inline Vec2 operator-(const Vec2& a, const Vec2& b) { return {a.x - b.x, a.y - b.y}; }

class Component {
public:
    explicit Component(Entity* owner) : owner_(owner) {}
    virtual ~Component() = default;
    virtual void update(float dt) = 0;
    Entity* owner() const { return owner_; }

private:
    Entity* owner_;
};

class Entity {
public:
    template <typename T, typename... Args>
    T& add(Args&&... args) {
        auto component = std::make_unique<T>(this, std::forward<Args>(args)...); //: make_unique -> ?; forward -> ?
        T& ref = *component;
        components_[std::type_index(typeid(T))] = std::move(component); //: type_index -> ?; move -> ?
        return ref;
    }

    template <typename T>
    T* get() const {
        auto it = components_.find(std::type_index(typeid(T))); //: find -> ?; type_index -> ?
        return it == components_.end() ? nullptr : static_cast<T*>(it->second.get()); //: end -> ?; get -> ?
    }

    void update(float dt) {
        for (auto& [type, component] : components_) component->update(dt); //: update -> engine.Component.update
    }

    Vec2 position;

private:
    std::unordered_map<std::type_index, std::unique_ptr<Component>> components_;
};

}  // namespace engine
