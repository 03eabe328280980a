// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
contract ERC20 {
    mapping(address => uint256) _balances;
    function transfer(address to, uint256 v) public virtual returns (bool) { _transfer(msg.sender, to, v); return true; } //: _transfer -> ERC20._transfer
    function _transfer(address a, address b, uint256 v) internal { _update(a, b, v); } //: _update -> ERC20._update
    function _update(address a, address b, uint256 v) internal virtual { _balances[b] += v; }
    function _mint(address to, uint256 v) internal { _update(address(0), to, v); } //: _update -> ERC20._update
}
abstract contract Capped is ERC20 {
    function cap() public view virtual returns (uint256);
    function _update(address a, address b, uint256 v) internal virtual override { require(v < cap()); super._update(a, b, v); } //: require -> ?; cap -> Capped.cap; _update -> ERC20._update
}
abstract contract Burnable is ERC20 {
    function burn(uint256 v) public { _update(msg.sender, address(0), v); } //: _update -> ERC20._update
}
contract Coin is Burnable, Capped {
    constructor() { _mint(msg.sender, cap()); } //: _mint -> ERC20._mint; cap -> Coin.cap
    function cap() public pure override returns (uint256) { return 10; }
    function _update(address a, address b, uint256 v) internal override(ERC20, Capped) { super._update(a, b, v); } //: _update -> Capped._update
    function all() external { transfer(msg.sender, 1); this.burn(2); burn(3); } //: transfer -> ERC20.transfer; burn -> Burnable.burn; burn -> Burnable.burn
}
