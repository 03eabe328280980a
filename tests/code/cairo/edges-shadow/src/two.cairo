pub struct Holder { pub v: felt252 }

#[generate_trait]
pub impl HolderImpl of HolderTrait {
    fn get(self: @Holder) -> felt252 { *self.v }
    fn unusual(self: @Holder) -> felt252 { self.get() } //: get -> HolderImpl.get
    fn take(self: @Holder, n: felt252) -> felt252 { get(n) } //: get -> get
}

fn get(n: felt252) -> felt252 { n }
