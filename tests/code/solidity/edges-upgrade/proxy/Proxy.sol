// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

abstract contract Proxy {
    function _delegate(address impl) internal virtual { assembly { calldatacopy(0, 0, calldatasize()) } }
    function _implementation() internal view virtual returns (address);
    function _fallback() internal virtual {
        _before(); //: _before -> Proxy._before
        _delegate(_implementation()); //: _delegate -> Proxy._delegate; _implementation -> Proxy._implementation
    }
    fallback() external payable virtual { _fallback(); } //: _fallback -> Proxy._fallback
    receive() external payable { _fallback(); } //: _fallback -> Proxy._fallback
    function _before() internal virtual {}
}
