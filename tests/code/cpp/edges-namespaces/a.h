#pragma once

namespace a {
void run();
void only();
namespace deep {
void dig();
struct Tool {
    void use();
};
} // namespace deep
} // namespace a

namespace b {
void run();
void other();
} // namespace b
