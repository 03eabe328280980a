// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

import "./Proxy.sol";
import {Slot} from "../lib/Slot.sol";

contract Upgrade is Proxy {
    Slot.Data private slot;
    struct Cfg { Slot.Data inner; IHook hook; }
    Cfg cfg;
    enum Mode { A, B }

    constructor(address impl) payable { _set(impl); } //: _set -> Upgrade._set

    function _set(address impl) private {
        Slot.write(slot, impl); //: write -> lib/Slot.sol Slot.write
        cfg.hook.onSet(impl); //: onSet -> IHook.onSet
        Cfg memory c = Cfg({inner: slot, hook: IHook(impl)}); //: Cfg -> Upgrade.Cfg; IHook -> IHook
        c.hook.onSet(impl); //: onSet -> IHook.onSet
        _mode(Mode.A); //: _mode -> Upgrade._mode
    }

    function _mode(Mode m) internal pure returns (uint8) { return uint8(m); }

    function _implementation() internal view override returns (address) { return Slot.read(slot); } //: read -> lib/Slot.sol Slot.read

    function _before() internal override { super._before(); } //: _before -> proxy/Proxy.sol Proxy._before
}

interface IHook { function onSet(address impl) external; }
