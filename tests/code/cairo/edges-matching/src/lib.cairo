enum Shape { Circle: u32, Sq: (u32, u32), Empty }

fn area(s: Shape) -> u32 {
    match s {
        Shape::Circle(r) => circle(r), //: circle -> circle
        Shape::Sq((a, b)) => { let x = rect(a, b); x }, //: rect -> rect
        Shape::Empty => zero(), //: zero -> zero
    }
}

fn circle(r: u32) -> u32 { if r > limit() { limit() } else { mul(r, r) } } //: limit -> limit; limit -> limit; mul -> mul
fn rect(a: u32, b: u32) -> u32 { mul(a, b) } //: mul -> mul
fn zero() -> u32 { 0 }
fn limit() -> u32 { 9 }
fn mul(a: u32, b: u32) -> u32 { a * b }

fn build() -> Array<Shape> {
    let mut out = ArrayTrait::new(); //: new -> ?
    out.append(Shape::Circle(mul(1, 2))); //: append -> ?; Circle -> Shape.Circle; mul -> mul
    let mut i = 0;
    while i < limit() { //: limit -> limit
        out.append(Shape::Empty); //: append -> ?
        i = mul(i, 1) + 1; //: mul -> mul
    };
    out
}

fn entry() {
    let shapes = build(); //: build -> build
    let first = area(*shapes.at(0)); //: area -> area; at -> ?
    let t = (zero(), rect(first, 1)); //: zero -> zero; rect -> rect
    assert_eq(t, 0); //: assert_eq -> ?
}
