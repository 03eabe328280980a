// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
contract Child {
    constructor(address o) { init(0); } //: init -> Child.init
    function init(uint256 n) public {}
    function grow() external returns (Child) { return this; }
}
function makeKid() returns (Child) { return new Child(address(0)); } //: Child -> Child
