import { Binary, Call, Expr, Num, Visitor } from "./ast";
import { Scope } from "./scope";

type Op = (a: number, b: number) => number;

export class Evaluator implements Visitor<number> {
  private static readonly ops: Record<string, Op> = {
    "+": (a, b) => a + b,
    "-": (a, b) => a - b,
  };

  constructor(protected scope: Scope<number> = Scope.root()) {} //: root -> src/scope.ts Scope.root

  visitNum(node: Num): number {
    return node.value;
  }

  visitBinary({ op, left, right }: Binary): number {
    const apply = Evaluator.ops[op];
    return apply(this.eval(left), this.eval(right)); //: apply -> ?; eval -> Evaluator.eval; eval -> Evaluator.eval
  }

  visitCall(node: Call): number {
    const args = node.args.map(this.eval, this); //: map -> ?
    return this.scope.resolve(node.callee)(...args); //: resolve -> src/scope.ts Scope.resolve
  }

  eval(expr: Expr): number {
    return expr.accept(this); //: accept -> ?
  }

  withScope(names: Map<string, number>): Evaluator {
    const child = this.scope.child(names); //: child -> src/scope.ts Scope.child
    child.define("pi", 3); //: define -> src/scope.ts Scope.define
    return new Evaluator(child); //: Evaluator -> Evaluator
  }
}

export class Printer implements Visitor<string> {
  visitNum = (node: Num) => String(node.value); //: String -> ?
  visitBinary(node: Binary): string {
    return `(${this.print(node.left)} ${node.op} ${node.right.accept(this)})`; //: print -> Printer.print; accept -> ?
  }
  visitCall(node: Call) {
    const args = node.args.map((arg) => this.print(arg)); //: print -> Printer.print; map -> ?
    return `${node.callee}(${args.join(", ")})`; //: join -> ?
  }
  print(e: Expr): string {
    if (e instanceof Num) return this.visitNum(e); //: visitNum -> Printer.visitNum
    return Expr.isBinary(e) ? e.accept(this) : e.accept<string>(this); //: isBinary -> src/ast.ts Expr.isBinary; accept -> src/ast.ts Binary.accept; accept -> src/ast.ts Call.accept
  }
}
