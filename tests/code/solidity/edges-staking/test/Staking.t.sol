// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import "forge-std/Test.sol";
import "../Staking.sol";

contract StakingTest is Test {
    Staking s;

    function setUp() public { s = new Staking(IERC20(address(1))); } //: Staking -> Staking.sol Staking; IERC20 -> IERC20.sol IERC20

    function testStake() public {
        vm.prank(address(2)); //: prank -> ?
        s.stake(0, 1); //: stake -> Staking.sol Staking.stake
        assertEq(uint256(1), 1); //: assertEq -> ?
        _deal(3); //: _deal -> StakingTest._deal
    }

    function _deal(uint256 n) internal { deal(address(s), n); } //: deal -> ?
}
