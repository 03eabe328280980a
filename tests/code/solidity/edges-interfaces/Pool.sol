// SPDX-License-Identifier: MIT
pragma solidity 0.8.20;

import {IERC20} from "./interfaces/IERC20.sol";
import {IOracle as Feed} from "./interfaces/IOracle.sol";
import * as Types from "./Types.sol";

contract Pool {
    IERC20 public immutable token;
    Feed internal feed;
    IERC20[] public assets;
    mapping(uint256 => IERC20) public byId;
    mapping(address => mapping(uint256 => Feed)) feeds;

    constructor(IERC20 t, address f) {
        token = t;
        feed = Feed(f); //: Feed -> interfaces/IOracle.sol IOracle
    }

    function deposit(uint256 n) external returns (uint256 shares) {
        token.transferFrom(msg.sender, address(this), n); //: transferFrom -> interfaces/IERC20.sol IERC20.transferFrom
        uint256 p = feed.price(address(token)); //: price -> interfaces/IOracle.sol IOracle.price
        shares = _convert(n, p); //: _convert -> Pool._convert
        assets[0].transfer(msg.sender, 1); //: transfer -> interfaces/IERC20.sol IERC20.transfer
        byId[3].balanceOf(msg.sender); //: balanceOf -> interfaces/IERC20.sol IERC20.balanceOf
        feeds[msg.sender][1].price(msg.sender); //: price -> interfaces/IOracle.sol IOracle.price
        IERC20(feed.asset()).balanceOf(address(this)); //: IERC20 -> interfaces/IERC20.sol IERC20; asset -> interfaces/IOracle.sol IOracle.asset; balanceOf -> interfaces/IERC20.sol IERC20.balanceOf
        payable(msg.sender).transfer(1); //: transfer -> ?
        (bool ok, ) = msg.sender.call{value: n}(""); //: call -> ?
        ok;
    }

    function _convert(uint256 n, uint256 p) internal view returns (uint256) {
        try feed.price(address(0)) returns (uint256 v) { //: price -> interfaces/IOracle.sol IOracle.price
            return v * n;
        } catch Error(string memory) {
            return this.fallbackPrice(p); //: fallbackPrice -> Pool.fallbackPrice
        }
    }

    function fallbackPrice(uint256 p) external pure returns (uint256) { return p; }

    function each() external {
        for (uint256 i = 0; i < assets.length; i++) {
            IERC20 a = assets[i];
            a.transfer(msg.sender, i); //: transfer -> interfaces/IERC20.sol IERC20.transfer
        }
        token.missing(); //: missing -> ?
        assets.push(token); //: push -> ?
    }
}
