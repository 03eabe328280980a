// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

interface IToken {
    event Transfer(address indexed from, address indexed to, uint256 value);
    error Denied();
    function transfer(address to, uint256 n) external returns (bool);
}
