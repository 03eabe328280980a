import { Expr, Binary } from "./ast";
import { Evaluator, Printer } from "./eval";
import { optimise } from "./optimise";

const tree = new Binary("+", Expr.num(1), Expr.num(2)); //: Binary -> src/ast.ts Binary; num -> src/ast.ts Expr.num; num -> src/ast.ts Expr.num

const evaluator = new Evaluator().withScope(new Map()); //: Evaluator -> src/eval.ts Evaluator; withScope -> src/eval.ts Evaluator.withScope; Map -> ?
evaluator.eval(optimise(tree)); //: eval -> src/eval.ts Evaluator.eval; optimise -> src/optimise.ts optimise
tree.accept(new Printer()); //: accept -> src/ast.ts Binary.accept; Printer -> src/eval.ts Printer
Expr.util.depth(tree); //: depth -> src/ast.ts Expr.util.depth
