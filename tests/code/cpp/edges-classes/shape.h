#pragma once
#include <string>

namespace geo {

class Base {
public:
    virtual ~Base();
    virtual void draw() const;
    void name(const std::string& n);

protected:
    int id() const { return id_; }

private:
    int id_;
};

class Shape : public Base {
public:
    Shape();
    explicit Shape(int n);
    void move(int dx);
    void draw() const override;
    static int count();
    Shape* next() { return next_; }

private:
    void update();
    Shape* next_;
    Base base_;
};

} // namespace geo
