// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

contract Unrelated {
    function unseen() public {}

    function _mint(uint256 n) internal {
        transfer(n); //: transfer -> ?
        _mint(n); //: _mint -> Unrelated._mint
    }
}
