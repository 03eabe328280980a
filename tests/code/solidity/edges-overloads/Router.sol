// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

contract Router {
    function swap(uint256 n) public returns (uint256) {
        return swap(n, msg.sender); //: swap -> Router.swap@9
    }

    function swap(uint256 n, address to) public returns (uint256) {
        return swap(n, to, ""); //: swap -> Router.swap@13
    }

    function swap(uint256 n, address to, bytes memory data) public virtual returns (uint256) {
        _hook(data); //: _hook -> Router._hook
        return n;
    }

    function _hook(bytes memory d) internal virtual {}

    function safe(address a) external {}
    function safe(uint256 a) external {}
}

contract Router2 is Router {
    Router other;

    function _hook(bytes memory d) internal override {
        super._hook(d); //: _hook -> Router._hook
        other.swap(1); //: swap -> Router.swap@5
        other.swap(1, msg.sender, d); //: swap -> Router.swap@13
        swap(3); //: swap -> Router.swap@5
        other.safe(1); //: safe -> ?
        other.swap({n: 1, to: msg.sender}); //: swap -> Router.swap@9
    }
}
