// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import "./Base.sol";
import {IERC20 as Token, SafeMath} from "./token/Token.sol";
import * as Lib from "lib.sol";
import "other.sol" as Other;

uint256 constant TOP = 1;
error TopLevel(uint256 code);

function free(uint256 a) pure returns (uint256) {
    return a;
}

type Price is uint128;

interface IVault is IBase {
    function deposit(uint256 amount) external returns (bool);
}

library Maths {
    function add(uint256 a, uint256 b) internal pure returns (uint256) {
        return a + b;
    }
}

/// @notice Keeps tokens.
/// @dev Not audited.
abstract contract Vault is IVault, Base(1) {
    using SafeMath for uint256;

    uint256 public constant LIMIT = 100;
    address immutable owner;
    mapping(address => uint256) private balances;
    Token token;

    struct Entry {
        address who;
        uint256 amount;
    }

    enum State {
        Open,
        Closed
    }

    event Paid(address indexed from, uint256 amount);
    error TooMuch(uint256 wanted, uint256 limit);

    modifier onlyOwner(uint256 level) {
        require(msg.sender == owner, "no");
        _;
    }

    constructor(address o) Base(1) {
        owner = o;
    }

    /// Takes tokens.
    function deposit(uint256 amount) external override onlyOwner(1) returns (bool) {
        Entry memory entry = Entry(msg.sender, amount);
        token.transferFrom(msg.sender, address(this), amount);
        emit Paid(msg.sender, amount);
        if (amount > LIMIT) revert TooMuch(amount, LIMIT);
        uint256 sum = Maths.add(amount, free(1));
        Token(owner).approve{gas: 1}(owner, sum);
        this.deposit(1);
        super.check();
        Helper helper = new Helper(1);
        helper.run();
        return _check(sum);
    }

    function _check(uint256) internal view virtual returns (bool, uint256);

    fallback() external payable {}

    receive() external payable {
        _check(1);
    }
}
