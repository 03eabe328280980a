// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
import {Governor} from "./gov/Governor.sol";
contract MyGov is Governor {
    function _delay() internal pure override returns (uint256) { return 1 days; }
    function propose(address[] memory t) public override returns (bytes32) {
        bytes32 id = super.propose(t); //: propose -> gov/Governor.sol Governor.propose
        Governor.hash(t); //: hash -> gov/Governor.sol Governor.hash
        _before(id); //: _before -> gov/Governor.sol Governor._before
        return hash(t); //: hash -> gov/Governor.sol Governor.hash
    }
}
