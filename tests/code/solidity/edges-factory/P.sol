// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
import "./C.sol";
contract Parent { function adopt(Child c) external { c.init(9); } } //: init -> C.sol Child.init
function helper() {}
