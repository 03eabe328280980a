// SPDX-License-Identifier: MIT
pragma solidity ^0.8.13;

import {Price, wrapIt, double as twice} from "./Free.sol";
import "./Other.sol" as Other;

struct Item { Price price; uint256 n; }

contract Shop {
    Item[] items;
    Other.Ledger ledger;

    function buy(uint256 i) public returns (uint256) {
        Item storage it = items[i];
        it.price.double().toUint(); //: double -> a/Free.sol double; toUint -> a/Free.sol toUint (missed)
        Price p = wrapIt(3); //: wrapIt -> a/Free.sol wrapIt
        twice(p); //: twice -> a/Free.sol double
        ledger.record(it.n); //: record -> a/Other.sol Ledger.record
        Other.helper(2); //: helper -> a/Other.sol helper
        ledger.open().record(1); //: open -> a/Other.sol Ledger.open; record -> a/Other.sol Ledger.record
        return total(items); //: total -> Shop.total
    }

    function total(Item[] memory xs) internal pure returns (uint256 t) {
        for (uint256 i; i < xs.length; ++i) t += one(xs[i]); //: one -> Shop.one
    }

    function one(Item memory x) private pure returns (uint256) { return x.n; }
}
