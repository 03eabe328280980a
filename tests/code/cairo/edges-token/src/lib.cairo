mod math;

#[starknet::interface]
trait IToken<T> {
    fn transfer(ref self: T, to: felt252, n: u128) -> bool;
    fn balance(self: @T, who: felt252) -> u128;
}

#[starknet::contract]
mod Token {
    use erc::math::{checked_add, checked_sub};

    #[storage]
    struct Storage { total: u128 }

    #[constructor]
    fn constructor(ref self: ContractState, n: u128) { self.mint(n); } //: mint -> Token.Private.mint

    #[abi(embed_v0)]
    impl TokenImpl of super::IToken<ContractState> {
        fn transfer(ref self: ContractState, to: felt252, n: u128) -> bool {
            self.move_to(to, n); //: move_to -> Token.Private.move_to
            checked_sub(n, 1); //: checked_sub -> src/math.cairo checked_sub
            self.balance(to) > 0 //: balance -> Token.TokenImpl.balance
        }
        fn balance(self: @ContractState, who: felt252) -> u128 { self.total.read() } //: read -> ?
    }

    #[generate_trait]
    impl Private of PrivateTrait {
        fn mint(ref self: ContractState, n: u128) { self.total.write(checked_add(n, n)); log(n); } //: write -> ?; checked_add -> src/math.cairo checked_add; log -> Token.log
        fn move_to(ref self: ContractState, to: felt252, n: u128) { self.mint(n); PrivateTrait::mint(ref self, n); } //: mint -> Token.Private.mint; mint -> Token.Private.mint
    }

    fn log(n: u128) {}
}

#[starknet::contract]
mod Other {
    #[storage]
    struct Storage {}

    #[external(v0)]
    fn go(ref self: ContractState) {
        self.mint(1); //: mint -> ?
        let t = super::ITokenDispatcher { contract_address: 1 };
        t.transfer(1, 2); //: transfer -> IToken.transfer (missed)
        log(2); //: log -> ?
    }
}
