struct Vec {
    Vec operator+(const Vec& o) const { return add(o); } //: add -> Vec.add
    Vec add(const Vec& o) const { return o; }
    float operator()(int i) const { return 0; }
    float length() const { return 0; }
};

Vec make() { return Vec(); } //: Vec -> Vec

void f() {
    Vec a, b;
    (a + b).length(); //: length -> Vec.length (missed)
    a.add(b).length(); //: add -> Vec.add; length -> Vec.length
    make().add(b); //: make -> make; add -> Vec.add
    a(3); //: a -> ?
    const Vec& c = make(); //: make -> make
    c.length(); //: length -> Vec.length
}
