// SPDX-License-Identifier: MIT
pragma solidity ^0.8.19;

import {MathLib} from "./lib/MathLib.sol";
import "./lib/SetLib.sol";

contract Vault {
    using MathLib for uint256;
    using SetLib for SetLib.Set;
    using Strings for string;

    SetLib.Set private members;
    mapping(address => uint256) public balances;
    string public title;

    function join(address who, uint256 amount) external {
        members.add(who); //: add -> contracts/lib/SetLib.sol SetLib.add
        balances[who] = balances[who].add(amount); //: add -> contracts/lib/MathLib.sol MathLib.add
        uint256 n = members.length(); //: length -> contracts/lib/SetLib.sol SetLib.length
        n.mulDiv(2, 3).max(4); //: mulDiv -> contracts/lib/MathLib.sol MathLib.mulDiv; max -> contracts/lib/MathLib.sol MathLib.max
        MathLib.max(n, 1); //: max -> contracts/lib/MathLib.sol MathLib.max
        require(!title.empty(), "x"); //: require -> ?; empty -> contracts/lib/SetLib.sol Strings.empty
        SetLib.contains(members, who); //: contains -> contracts/lib/SetLib.sol SetLib.contains
    }

    function leave(address who) external returns (bool) {
        bool ok = members.contains(who); //: contains -> contracts/lib/SetLib.sol SetLib.contains
        amountOf(who).add(1); //: amountOf -> Vault.amountOf; add -> contracts/lib/MathLib.sol MathLib.add
        return ok;
    }

    function amountOf(address who) public view returns (uint256) { return balances[who]; }
}
