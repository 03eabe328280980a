#include "api.h"
namespace acme {
namespace core {
void start() { Engine::get().spin(1); } //: get -> acme.core.Engine.get; spin -> acme.core.Engine.spin
Engine& Engine::get() { static Engine e; return e; }
void Engine::spin(int n) { part(n)->fix(); part(0)->next->fix(); } //: part -> core/api.h acme.core.Engine.part; fix -> acme.core.Engine.Part.fix; part -> core/api.h acme.core.Engine.part; fix -> acme.core.Engine.Part.fix
void Engine::Part::fix() { start(); } //: start -> acme.core.start
inline namespace v1 { void boot() { start(); } } //: start -> acme.core.start
}
}
void acme::net::start() { port(); } //: port -> acme.net.port
int acme::net::port() { return 1; }
