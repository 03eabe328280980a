import { Nodes } from "./nodes";
import * as visitors from "./visitor";

const tree = Nodes.call("sum", Nodes.literal(1), Nodes.literal(2)); //: call -> nodes.ts Nodes.call; literal -> nodes.ts Nodes.literal; literal -> nodes.ts Nodes.literal
const counter: visitors.Visitor<number> = new visitors.Counter(); //: Counter -> visitor.ts Counter

console.log(counter.visit(tree), tree.arity()); //: log -> ?; visit -> visitor.ts Visitor.visit; arity -> nodes.ts Call.arity
visitors.describe(tree); //: describe -> visitor.ts describe
Math.max(visitors.size(tree), 0); //: max -> ?; size -> visitor.ts size
tree.text().at(0); //: text -> nodes.ts Call.text; at -> ?
[tree].map(visitors.describe); //: map -> ?
