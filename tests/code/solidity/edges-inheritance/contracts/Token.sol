// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

import "./Base.sol";
import {SafeMath as Safe} from "./lib/SafeMath.sol";

contract Token is Pausable, IToken {
    using Safe for uint256;

    mapping(address => uint256) balances;
    IToken other;
    IToken[] list;

    constructor() {
        _mint(msg.sender, 100); //: _mint -> Token._mint
    }

    function transfer(address to, uint256 amount) external override returns (bool) {
        _check(); //: _check -> contracts/Base.sol Ownable._check
        pause(); //: pause -> contracts/Base.sol Pausable.pause
        other.transfer(to, amount); //: transfer -> contracts/Base.sol IToken.transfer
        list[0].transfer(to, amount); //: transfer -> contracts/Base.sol IToken.transfer
        IToken(to).transfer(to, 1); //: IToken -> contracts/Base.sol IToken; transfer -> contracts/Base.sol IToken.transfer
        this.transfer(to, 2); //: transfer -> Token.transfer
        Safe.sub(3, 2); //: sub -> contracts/lib/SafeMath.sol SafeMath.sub
        payable(to).transfer(1); //: transfer -> ?
        to.call(""); //: call -> ?
        keccak256("x"); //: keccak256 -> ?
        return amount.add(1) > 0; //: add -> contracts/lib/SafeMath.sol SafeMath.add
    }

    function _mint(address to, uint256 amount) internal {
        free(amount); //: free -> free
        unseen(); //: unseen -> ?
    }
}

function free(uint256 n) pure returns (uint256) {
    return n;
}

contract Factory {
    function make() public returns (Token) {
        Token t = new Token(); //: Token -> Token
        t.pause(); //: pause -> contracts/Base.sol Pausable.pause
        make().pause(); //: make -> Factory.make; pause -> contracts/Base.sol Pausable.pause
        return t;
    }
}
