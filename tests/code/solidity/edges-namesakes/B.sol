// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
interface IOther { function take(uint256 n) external; }
contract Vault { function take(uint256 n) external { get(n); } function get(uint256 n) internal {} } //: get -> Vault.get
contract User {
    Vault v;
    IOther o;
    address a;
    function f(bytes memory x) external {
        v.take(1); //: take -> Vault.take
        v.only(); //: only -> ?
        o.take(2); //: take -> IOther.take
        a.take(3); //: take -> ?
        x.get(); //: get -> ?
        only(); //: only -> ?
        Missing(a).only(); //: Missing -> ?; only -> ?
        f2().take(1); //: f2 -> User.f2; take -> Vault.take
    }
    function f2() internal view returns (Vault) { return v; }
}
