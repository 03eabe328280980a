// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

contract A {
    function f() public virtual { g(); } //: g -> A.g
    function g() internal virtual {}
    function onlyA() internal {}
}

contract B is A {
    function f() public virtual override { super.f(); A.g(); } //: f -> A.f; g -> A.g
}

contract C is A {
    function g() internal virtual override { A.g(); onlyA(); } //: g -> A.g; onlyA -> A.onlyA
    function h() public { f(); this.f(); } //: f -> A.f; f -> A.f
}

contract D is B, C {
    function f() public override(A, B) { B.f(); g(); onlyA(); h(); } //: f -> B.f; g -> D.g; onlyA -> A.onlyA; h -> C.h
    function g() internal override(A, C) { C.g(); } //: g -> C.g
}

contract Maker {
    D d;
    D[3] ds;
    constructor() { d = new D(); ds[1] = new D(); } //: D -> D; D -> D
    function go() external { d.f(); ds[1].h(); make(2).f(); new D().h(); } //: f -> D.f; h -> C.h; make -> Maker.make; f -> D.f; D -> D; h -> C.h
    function make(uint256 salt) internal returns (D) { return new D{salt: bytes32(salt)}(); } //: D -> D
}
