// SPDX-License-Identifier: MIT
pragma solidity 0.8.20;

interface IOracle {
    function price(address token) external view returns (uint256);
    function asset() external view returns (address);
}
