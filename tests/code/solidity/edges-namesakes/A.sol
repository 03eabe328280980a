// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
contract Vault { function take(uint256 n) external {} function get() external {} function only() external {} }
