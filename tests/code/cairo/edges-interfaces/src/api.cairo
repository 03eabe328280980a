#[starknet::interface]
pub trait IOracle<T> { fn price(self: @T, id: felt252) -> u128; }
#[starknet::interface]
pub trait IPool<T> { fn swap(ref self: T, n: u128) -> u128; fn fee(self: @T) -> u128; }
