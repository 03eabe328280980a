import { range, takeWhile } from "./lib/lazy.js";
import { Tree } from "./lib/tree.js";

const tree = Tree.from([1, 2]).insert(3); //: from -> lib/tree.js Tree.from; insert -> lib/tree.js Tree.insert
tree.map((x) => x).insert(4); //: map -> lib/tree.js Tree.map; insert -> lib/tree.js Tree.insert
for (const step of range(3)) { //: range -> lib/lazy.js range
  step.next().next(); //: next -> lib/lazy.js Step.next; next -> lib/lazy.js Step.next
}
[...range(3)][0].next(); //: range -> lib/lazy.js range; next -> lib/lazy.js Step.next
Array.from(range(2)).map((s) => s.next()); //: range -> lib/lazy.js range; next -> lib/lazy.js Step.next; from -> ?; map -> ?
takeWhile(range(3), (s) => s.n < 2); //: takeWhile -> lib/lazy.js takeWhile; range -> lib/lazy.js range
range(3).next(); //: range -> lib/lazy.js range; next -> ?
