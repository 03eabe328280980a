// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
contract Timelock {
    mapping(bytes32 => uint256) queued;
    function queue(bytes32 id, uint256 d) public { queued[id] = getNow() + d; } //: getNow -> Timelock.getNow
    function run(bytes32 id) external payable { _call(id); delete queued[id]; } //: _call -> Timelock._call
    function getNow() internal view returns (uint256) { return block.timestamp; }
    function _call(bytes32 id) private { (bool ok, ) = address(this).call(""); ok; } //: call -> ?
}
