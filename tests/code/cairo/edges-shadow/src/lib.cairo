mod one;
mod two;

fn get() -> felt252 { 1 }
fn take(n: felt252) -> felt252 { n }

fn unknown_receiver<T>(x: T, arr: Array<felt252>, span: Span<u8>) {
    x.get(); //: get -> ?
    x.take(1); //: take -> ?
    arr.len(); //: len -> ?
    span.get(1); //: get -> ?
    arr.unusual(); //: unusual -> ?
    get(); //: get -> get
    take(get()); //: take -> take; get -> get
    one::get(); //: get -> src/one.cairo get
    two::Holder { v: 1 }.get(); //: get -> src/two.cairo HolderImpl.get (missed)
    core::integer::get(); //: get -> ?
    external::lib::take(1); //: take -> ?
}
