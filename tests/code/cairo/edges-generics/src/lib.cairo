mod ops;
use ops::{Combine, U8Combine, max_of};

fn fold<T, impl TCombine: Combine<T>, +Drop<T>, +Copy<T>>(a: T, b: T) -> T {
    let c = a.combine(b); //: combine -> src/ops.cairo Combine.combine (missed)
    TCombine::combine(c, b); //: combine -> src/ops.cairo Combine.combine (missed)
    Combine::combine(a, c) //: combine -> src/ops.cairo Combine.combine
}

fn run() {
    fold(1_u8, 2_u8); //: fold -> fold
    fold::<u8>(1, 2); //: fold -> fold
    max_of(1, 2); //: max_of -> src/ops.cairo max_of
    U8Combine::combine(1, 2); //: combine -> src/ops.cairo U8Combine.combine
    let x = ops::inner::wrap(1); //: wrap -> src/ops.cairo inner.wrap
    println!("{}", max_of(x, 1)); //: max_of -> src/ops.cairo max_of
    assert!(max_of(1, 1) == 1); //: max_of -> src/ops.cairo max_of
}
