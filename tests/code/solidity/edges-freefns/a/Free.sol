// SPDX-License-Identifier: MIT
pragma solidity ^0.8.13;

type Price is uint128;

using {addPrice as +, double, toUint} for Price global;

function addPrice(Price a, Price b) pure returns (Price) {
    return wrapIt(Price.unwrap(a) + Price.unwrap(b)); //: wrapIt -> wrapIt; unwrap -> ?; unwrap -> ?
}

function wrapIt(uint128 v) pure returns (Price) { return Price.wrap(v); } //: wrap -> ?

function double(Price p) pure returns (Price) { return addPrice(p, p); } //: addPrice -> addPrice

function toUint(Price p) pure returns (uint256) { return uint256(Price.unwrap(p)); } //: unwrap -> ?
