#pragma once
namespace acme { namespace core {
void start();
class Engine {
public:
    static Engine& get();
    void spin(int n);
    struct Part { void fix(); Part* next; };
    Part* part(int i) const { return nullptr; }
};
inline namespace v1 { void boot(); }
}}
namespace acme::net {
void start();
int port();
}
