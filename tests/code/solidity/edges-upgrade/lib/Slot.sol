// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

library Slot {
    struct Data { address impl; }
    function write(Data storage d, address a) internal { d.impl = a; check(a); } //: check -> Slot.check
    function read(Data storage d) internal view returns (address) { return d.impl; }
    function check(address a) private pure {}
}
