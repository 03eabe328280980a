#pragma once

namespace testing {
class Environment {
public:
    virtual ~Environment() {}
    virtual void SetUp() {}
};

class Generation {
    typedef ::testing::Environment Environment;
    Environment* held;

public:
    void go() { held->SetUp(); } //: SetUp -> testing.Environment.SetUp
};
} // namespace testing
