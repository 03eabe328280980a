// SPDX-License-Identifier: MIT
pragma solidity ^0.8.13;

contract Ledger {
    function record(uint256 n) external { helper(n); } //: helper -> helper
    function open() external returns (Ledger) { return new Ledger(); } //: Ledger -> Ledger
}

function helper(uint256 n) pure returns (uint256) { return n; }
