// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

abstract contract Context {
    function _msgSender() internal view virtual returns (address) { return msg.sender; }
}

abstract contract Ownable is Context {
    address private _owner;
    event OwnershipTransferred(address indexed a, address indexed b);
    error NotOwner(address who);

    constructor(address initial) {
        _transfer(initial); //: _transfer -> Ownable._transfer
    }

    modifier onlyOwner() {
        if (owner() != _msgSender()) revert NotOwner(_msgSender()); //: owner -> Ownable.owner; _msgSender -> Context._msgSender; NotOwner -> Ownable.NotOwner; _msgSender -> Context._msgSender
        _;
    }

    modifier only(bytes32 role) {
        _check(role); //: _check -> Ownable._check
        _;
    }

    function _check(bytes32 role) internal view virtual {}

    function owner() public view virtual returns (address) { return _owner; }

    function renounce() public virtual onlyOwner { //: onlyOwner -> Ownable.onlyOwner
        _transfer(address(0)); //: _transfer -> Ownable._transfer
    }

    function _transfer(address to) internal virtual {
        address old = _owner;
        _owner = to;
        emit OwnershipTransferred(old, to); //: OwnershipTransferred -> Ownable.OwnershipTransferred
    }
}
