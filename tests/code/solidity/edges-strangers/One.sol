// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

contract One {
    function get() public pure returns (uint256) { return 1; }
    function take(uint256 n) public {}
    function unusual() public {}
    function send(uint256 n) public {}
    function decode(bytes memory b) public {}
    function push(uint256 n) public {}
}
