// SPDX-License-Identifier: MIT
pragma solidity ^0.8.19;

library MathLib {
    error Overflow(uint256 a);

    function add(uint256 a, uint256 b) internal pure returns (uint256) {
        if (a + b < a) revert Overflow(a); //: Overflow -> MathLib.Overflow
        return a + b;
    }

    function mulDiv(uint256 a, uint256 b, uint256 c) internal pure returns (uint256) {
        return add(a * b, 1) / c; //: add -> MathLib.add
    }

    function max(uint256 a, uint256 b) internal pure returns (uint256) { return a > b ? a : b; }
}
