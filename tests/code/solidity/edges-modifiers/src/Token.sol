// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

import {Ownable as Owned, Context} from "./Access.sol";
import "./IToken.sol";

contract Token is IToken, Owned {
    uint256 private _locked;
    bytes32 constant MINTER = keccak256("MINTER"); //: keccak256 -> ?

    modifier lock() {
        require(_locked == 0); //: require -> ?
        _locked = 1;
        _;
        _locked = 0;
    }

    constructor() Owned(msg.sender) { //: Owned -> src/Access.sol Ownable
        mint(msg.sender, 1); //: mint -> Token.mint
    }

    function mint(address to, uint256 n) public only(MINTER) lock { //: only -> src/Access.sol Ownable.only; lock -> Token.lock
        _update(address(0), to, n); //: _update -> Token._update
    }

    function transfer(address to, uint256 n) external override lock onlyOwner returns (bool) { //: lock -> Token.lock; onlyOwner -> src/Access.sol Ownable.onlyOwner
        _update(_msgSender(), to, n); //: _update -> Token._update; _msgSender -> src/Access.sol Context._msgSender
        _transfer(to); //: _transfer -> src/Access.sol Ownable._transfer
        return true;
    }

    function _update(address a, address b, uint256 n) private {
        emit Transfer(a, b, n); //: Transfer -> src/IToken.sol IToken.Transfer
        super.renounce(); //: renounce -> src/Access.sol Ownable.renounce
    }

    function _check(bytes32 role) internal view override {
        super._check(role); //: _check -> src/Access.sol Ownable._check
        if (role == MINTER) revert IToken.Denied(); //: Denied -> src/IToken.sol IToken.Denied
    }
}
