// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

interface IERC20 {
    function transfer(address to, uint256 n) external returns (bool);
    function transferFrom(address a, address b, uint256 n) external returns (bool);
}
