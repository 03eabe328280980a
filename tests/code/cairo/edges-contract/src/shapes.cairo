use super::math::double;

#[derive(Copy, Drop)]
struct Rect {
    w: felt252,
}

trait ShapeTrait {
    fn new(w: felt252) -> Rect;
    fn area(self: @Rect) -> felt252;
    fn grow(ref self: Rect);
}

impl ShapeImpl of ShapeTrait {
    fn new(w: felt252) -> Rect {
        Rect { w: w }
    }
    fn area(self: @Rect) -> felt252 {
        double(*self.w) //: double -> src/math.cairo double
    }
    fn grow(ref self: Rect) {
        self.area(); //: area -> ShapeImpl.area
    }
}

fn make() -> felt252 {
    let r = ShapeTrait::new(3); //: new -> ShapeTrait.new
    r.area() //: area -> ShapeTrait.area
}
