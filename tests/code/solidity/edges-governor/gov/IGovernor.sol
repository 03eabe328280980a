// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
interface IGovernor { function propose(address[] memory targets) external returns (bytes32); }
