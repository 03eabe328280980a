use core::array::{ArrayTrait, SpanTrait as Spans};
use starknet::*;
use super::bank;

pub const LIMIT: u8 = 10;
const NAME: felt252 = 'bank';

/// An account.
#[derive(Drop, Copy)]
pub struct Account<T> {
    pub owner: T,
    balance: u256,
}

pub enum Kind {
    Open,
    Closed: u64,
}

#[starknet::interface]
pub trait IBank<T> {
    fn deposit(ref self: T, amount: u256) -> bool;
    fn balance(self: @T) -> u256;
}

pub(crate) fn pick<T, +Drop<T>>(items: Array<T>, mut at: u32) -> Option<T> {
    Option::None
}

impl AccountImpl of AccountTrait {
    fn new(owner: felt252) -> Account {
        Account { owner, balance: 0 }
    }
    fn total(self: @Account) -> u256 {
        let other = Account { owner: 1, balance: 2 };
        other.total();
        let made = AccountTrait::new(1);
        made.total();
        assert!(check(1) == 2, 'wrong');
        let all = array![first(1), 2];
        self.balance
    }
}

#[starknet::contract]
mod Bank {
    #[storage]
    struct Storage {
        balance: u256,
    }

    #[event]
    enum Event {
        Paid: Paid,
    }

    #[constructor]
    fn constructor(ref self: ContractState, start: u256) {
        self.balance.write(start);
    }

    #[abi(embed_v0)]
    impl BankImpl of super::IBank<ContractState> {
        fn deposit(ref self: ContractState, amount: u256) -> bool {
            let caller = get_caller_address();
            self.emit(Event::Paid(Paid { amount }));
            match super::pick(array![1], 0) {
                Option::Some(found) => handle(found),
                Option::None => panic_with_felt252('none'),
            }
            true
        }
    }
}
