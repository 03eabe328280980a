// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
import "./P.sol" as P;
import {Child as Kid, makeKid} from "./C.sol";
contract Factory {
    Kid[] kids;
    P.Parent parent;
    function build() external returns (Kid k) {
        k = new Kid(address(this)); //: Kid -> C.sol Child
        kids.push(k); //: push -> ?
        k.init(1); //: init -> C.sol Child.init
        kids[0].init(2); //: init -> C.sol Child.init
        makeKid().init(3); //: makeKid -> C.sol makeKid; init -> C.sol Child.init
        parent = new P.Parent(); //: Parent -> P.sol Parent (missed)
        parent.adopt(k); //: adopt -> P.sol Parent.adopt
        P.helper(); //: helper -> P.sol helper
        address(k).balance;
        for (uint i; i < kids.length; ++i) kids[i].grow().init(i); //: grow -> C.sol Child.grow; init -> C.sol Child.init
    }
}
