// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

import "@openzeppelin/contracts/token/ERC20/IERC20.sol";

interface ITwo { function get() external view returns (uint256); }

contract Two {
    uint256[] xs;
    IERC20 token;
    ITwo two;
    function() internal fnPtr;

    function go(address payable a, bytes calldata data) external {
        get(); //: get -> ?
        unusual(); //: unusual -> ?
        a.send(1); //: send -> ?
        xs.push(2); //: push -> ?
        token.take(1); //: take -> ?
        token.unusual(); //: unusual -> ?
        two.get(); //: get -> ITwo.get
        abi.decode(data, (uint256)); //: decode -> ?
        fnPtr(); //: fnPtr -> ?
        (bool ok,) = address(two).staticcall(abi.encodeWithSelector(ITwo.get.selector)); //: staticcall -> ?; encodeWithSelector -> ?
        assembly { let x := add(1, mload(0x40)) }
        add(1, 2); //: add -> Two.add
        type(uint256).max;
        block.timestamp;
        apply(add, 1); //: apply -> Two.apply
    }

    function add(uint256 a, uint256 b) internal pure returns (uint256) { return a + b; }

    function apply(function(uint256, uint256) internal pure returns (uint256) f, uint256 n) internal pure returns (uint256) {
        return f(n, n); //: f -> ?
    }
}
