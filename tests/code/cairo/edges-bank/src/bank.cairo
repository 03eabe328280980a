#[starknet::contract]
mod Bank {
    use starknet::{ContractAddress, get_caller_address};
    use super::super::interface::IBank;
    use bank::interface::{IBankDispatcher, IBankDispatcherTrait};

    #[storage]
    struct Storage {
        balances: LegacyMap<ContractAddress, u256>,
        owner: ContractAddress,
    }

    #[event]
    #[derive(Drop, starknet::Event)]
    enum Event { Deposited: Deposited }

    #[derive(Drop, starknet::Event)]
    struct Deposited { who: ContractAddress, amount: u256 }

    #[constructor]
    fn constructor(ref self: ContractState, owner: ContractAddress) {
        self.owner.write(owner); //: write -> ?
        self._credit(owner, 1); //: _credit -> Bank.InternalImpl._credit
    }

    #[abi(embed_v0)]
    impl BankImpl of IBank<ContractState> {
        fn deposit(ref self: ContractState, amount: u256) {
            let who = get_caller_address(); //: get_caller_address -> ?
            self._credit(who, amount); //: _credit -> Bank.InternalImpl._credit
            self.emit(Deposited { who, amount }); //: emit -> ?
            check(amount); //: check -> Bank.check
        }

        fn balance(self: @ContractState, who: ContractAddress) -> u256 {
            self.balances.read(who) //: read -> ?
        }
    }

    #[generate_trait]
    impl InternalImpl of InternalTrait {
        fn _credit(ref self: ContractState, who: ContractAddress, amount: u256) {
            let old = self.balances.read(who); //: read -> ?
            self.balances.write(who, add(old, amount)); //: write -> ?; add -> Bank.add
            self._only_owner(); //: _only_owner -> Bank.InternalImpl._only_owner
        }

        fn _only_owner(self: @ContractState) {
            check(1); //: check -> Bank.check
        }
    }

    fn check(amount: u256) {}

    fn add(a: u256, b: u256) -> u256 { a + b }
}
