// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import "./IERC20.sol";

library SafeTransfer {
    error Failed();

    function safePull(IERC20 t, address from, uint256 n) internal {
        _check(t.transferFrom(from, address(this), n)); //: _check -> SafeTransfer._check; transferFrom -> IERC20.sol IERC20.transferFrom
    }

    function safePush(IERC20 t, address to, uint256 n) internal {
        bool ok = t.transfer(to, n); //: transfer -> IERC20.sol IERC20.transfer
        _check(ok); //: _check -> SafeTransfer._check
    }

    function _check(bool ok) private pure { if (!ok) revert Failed(); } //: Failed -> SafeTransfer.Failed
}
