// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

interface IToken {
    function transfer(address to, uint256 amount) external returns (bool);
}

abstract contract Ownable {
    address owner;

    modifier onlyOwner() {
        _check(); //: _check -> Ownable._check
        _;
    }

    function _check() internal view virtual {
        require(msg.sender == owner); //: require -> ?
    }

    function hook() internal virtual {}
}

contract Pausable is Ownable {
    event Paused(address who);
    error IsPaused(uint256 at);

    function pause() public onlyOwner { //: onlyOwner -> Ownable.onlyOwner
        hook(); //: hook -> Pausable.hook
        emit Paused(msg.sender); //: Paused -> Pausable.Paused
    }

    function hook() internal virtual override {
        super.hook(); //: hook -> Ownable.hook
        revert IsPaused(1); //: IsPaused -> Pausable.IsPaused
    }
}
