// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

import {IERC20} from "./IERC20.sol";
import {SafeTransfer} from "./SafeTransfer.sol";

contract Staking {
    using SafeTransfer for IERC20;

    struct Pool { IERC20 token; uint256 total; mapping(address => Stake) stakes; }
    struct Stake { uint256 amount; uint64 since; }

    Pool[] internal pools;
    IERC20 immutable reward;

    event Staked(address indexed who, uint256 pid, uint256 amount);
    error Zero();

    modifier updates(uint256 pid) {
        _accrue(pools[pid]); //: _accrue -> Staking._accrue
        _;
    }

    constructor(IERC20 r) { reward = r; }

    function stake(uint256 pid, uint256 amount) external updates(pid) { //: updates -> Staking.updates
        if (amount == 0) revert Zero(); //: Zero -> Staking.Zero
        Pool storage p = pools[pid];
        p.token.safePull(msg.sender, amount); //: safePull -> SafeTransfer.sol SafeTransfer.safePull
        pools[pid].token.safePull(msg.sender, 1); //: safePull -> SafeTransfer.sol SafeTransfer.safePull
        reward.safePush(msg.sender, _pending(p.stakes[msg.sender])); //: safePush -> SafeTransfer.sol SafeTransfer.safePush; _pending -> Staking._pending
        reward.transfer(msg.sender, 1); //: transfer -> IERC20.sol IERC20.transfer
        emit Staked(msg.sender, pid, amount); //: Staked -> Staking.Staked
        pools.push(); //: push -> ?
    }

    function _accrue(Pool storage p) internal { p.total += _now(); } //: _now -> Staking._now
    function _pending(Stake memory s) private view returns (uint256) { return s.amount * (_now() - s.since); } //: _now -> Staking._now
    function _now() internal view virtual returns (uint64) { return uint64(block.timestamp); }
}
