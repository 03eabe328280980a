// SPDX-License-Identifier: MIT
pragma solidity ^0.8.19;

library SetLib {
    struct Set {
        address[] items;
        mapping(address => uint256) index;
    }

    function add(Set storage s, address a) internal returns (bool) {
        if (contains(s, a)) return false; //: contains -> SetLib.contains
        s.items.push(a); //: push -> ?
        return true;
    }

    function contains(Set storage s, address a) internal view returns (bool) {
        return s.index[a] != 0;
    }

    function length(Set storage s) internal view returns (uint256) { return s.items.length; }
}

library Strings {
    function empty(string memory s) internal pure returns (bool) { return bytes(s).length == 0; }
}
