#pragma once

struct Point {
    double x, y;
    Point operator+(const Point& o) const { return {x + o.x, y + o.y}; }
    double norm() const;
};

class Canvas {
public:
    class Pen {
    public:
        explicit Pen(Canvas* owner) : owner_(owner) {}
        ~Pen() { up(); } //: up -> Canvas.Pen.up
        void down() { owner_->touch(true); } //: touch -> Canvas.touch
        void up() { owner_->touch(false); } //: touch -> Canvas.touch
        Pen& move(Point to);

    private:
        Canvas* owner_;
    };

    Pen pen() { return Pen(this); } //: Pen -> Canvas.Pen
    void line(Point a, Point b) {
        pen().move(a).move(b); //: pen -> Canvas.pen; move -> shapes.cpp Canvas.Pen.move; move -> shapes.cpp Canvas.Pen.move
    }

private:
    void touch(bool down) { down_ = down; }
    bool down_ = false;
};
