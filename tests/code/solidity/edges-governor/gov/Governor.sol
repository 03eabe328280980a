// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

import "./IGovernor.sol";
import "./Timelock.sol";

abstract contract Governor is IGovernor {
    enum State { Pending, Active }
    struct Proposal { State state; address[] targets; Timelock lock; }
    mapping(bytes32 => Proposal) private proposals;

    function propose(address[] memory targets) public virtual override returns (bytes32 id) {
        id = hash(targets); //: hash -> Governor.hash
        Proposal storage p = proposals[id];
        require(p.state == State.Pending, "bad"); //: require -> ?
        p.lock.queue(id, _delay()); //: queue -> gov/Timelock.sol Timelock.queue; _delay -> Governor._delay
        _before(id); //: _before -> Governor._before
        return id;
    }

    function hash(address[] memory t) public pure returns (bytes32) { return keccak256(abi.encode(t)); } //: keccak256 -> ?; encode -> ?

    function execute(bytes32 id) external payable {
        proposals[id].lock.run{value: msg.value}(id); //: run -> gov/Timelock.sol Timelock.run
        state(id); //: state -> Governor.state
    }

    function state(bytes32 id) public view returns (State) { return proposals[id].state; }
    function _delay() internal view virtual returns (uint256);
    function _before(bytes32 id) internal virtual {}
}
