#[starknet::interface]
pub trait IOwnable<TState> {
    fn owner(self: @TState) -> felt252;
    fn renounce(ref self: TState);
}

#[starknet::component]
pub mod OwnableComponent {
    use super::IOwnable;

    #[storage]
    pub struct Storage { owner: felt252 }

    #[embeddable_as(OwnableImpl)]
    impl Ownable<TContractState, +HasComponent<TContractState>> of IOwnable<ComponentState<TContractState>> {
        fn owner(self: @ComponentState<TContractState>) -> felt252 {
            self.owner.read() //: read -> ?
        }
        fn renounce(ref self: ComponentState<TContractState>) {
            self.assert_only(); //: assert_only -> OwnableComponent.InternalImpl.assert_only
            self.set(0); //: set -> OwnableComponent.InternalImpl.set
        }
    }

    #[generate_trait]
    pub impl InternalImpl<TContractState, +HasComponent<TContractState>> of InternalTrait<TContractState> {
        fn assert_only(self: @ComponentState<TContractState>) { zero(); } //: zero -> OwnableComponent.zero
        fn set(ref self: ComponentState<TContractState>, v: felt252) {
            self.owner.write(v); //: write -> ?
        }
    }

    fn zero() -> felt252 { 0 }
}
