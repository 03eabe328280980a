// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;
library Heap {
    struct Data { uint256[] xs; }
    function push(Data storage h, uint256 x) internal { h.xs.push(x); up(h, h.xs.length - 1); } //: push -> ?; up -> Heap.up
    function up(Data storage h, uint256 i) private { while (i > 0 && less(h.xs[i], h.xs[parent(i)])) { i = parent(i); } } //: less -> Heap.less; parent -> Heap.parent; parent -> Heap.parent
    function less(uint256 a, uint256 b) private pure returns (bool) { return a < b; }
    function parent(uint256 i) internal pure returns (uint256) { return (i - 1) / 2; }
    function pop(Data storage h) internal returns (uint256 x) { x = h.xs[0]; down(h, 0); } //: down -> Heap.down
    function down(Data storage h, uint256 i) private { if (i < h.xs.length) down(h, 2 * i + 1); } //: down -> Heap.down
}
contract Queue {
    using Heap for Heap.Data;
    Heap.Data heap;
    mapping(uint256 => Heap.Data) many;
    function add(uint256 x) external { heap.push(x); many[1].push(x); } //: push -> Heap.push; push -> Heap.push
    function next() external returns (uint256) {
        Heap.Data storage h = many[2];
        h.pop(); //: pop -> Heap.pop
        return heap.pop() + Heap.parent(3); //: pop -> Heap.pop; parent -> Heap.parent (missed)
    }
}
