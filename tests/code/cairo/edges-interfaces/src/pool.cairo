#[starknet::contract]
pub mod Pool {
    use ifc::api::{IOracleDispatcher, IOracleDispatcherTrait, IPool};
    #[storage]
    struct Storage { oracle: felt252 }
    #[abi(embed_v0)]
    impl PoolImpl of IPool<ContractState> {
        fn swap(ref self: ContractState, n: u128) -> u128 {
            let o = IOracleDispatcher { contract_address: self.oracle.read() }; //: read -> ?
            let p = o.price('ETH'); //: price -> src/api.cairo IOracle.price
            quote(p, self.fee()) //: quote -> Pool.quote; fee -> Pool.PoolImpl.fee
        }
        fn fee(self: @ContractState) -> u128 { scale(3) } //: scale -> ?
    }
    fn quote(p: u128, f: u128) -> u128 { p * f }
}
