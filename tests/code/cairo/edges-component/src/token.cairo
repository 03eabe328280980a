#[starknet::contract]
pub mod Token {
    use comp::ownable::OwnableComponent;
    use comp::ownable::{IOwnableDispatcher, IOwnableDispatcherTrait};

    #[storage]
    struct Storage { supply: u256 }

    #[external(v0)]
    fn mint(ref self: ContractState, n: u256) {
        self._mint(n); //: _mint -> Token.Internal._mint
        zero(); //: zero -> ?
    }

    #[external(v0)]
    fn kill(ref self: ContractState, at: starknet::ContractAddress) {
        let d = IOwnableDispatcher { contract_address: at };
        d.renounce(); //: renounce -> src/ownable.cairo IOwnable.renounce
        IOwnableDispatcher { contract_address: at }.owner(); //: owner -> src/ownable.cairo IOwnable.owner
        mint(ref self, 1); //: mint -> Token.mint
    }

    #[generate_trait]
    impl Internal of InternalTrait {
        fn _mint(ref self: ContractState, n: u256) {
            self.supply.write(n); //: write -> ?
            fee(n); //: fee -> Token.fee
        }
    }

    fn fee(n: u256) -> u256 { n }
}
