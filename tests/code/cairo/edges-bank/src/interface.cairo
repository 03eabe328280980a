use starknet::ContractAddress;

#[starknet::interface]
pub trait IBank<TContractState> {
    fn deposit(ref self: TContractState, amount: u256);
    fn balance(self: @TContractState, who: ContractAddress) -> u256;
}
