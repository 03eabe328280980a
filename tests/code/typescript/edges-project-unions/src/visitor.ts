import * as ast from "./ast";
import { type Add, evaluate, type Expr, type Num } from "./ast";

export interface Visitor<R> {
  num(node: Num): R;
  add(node: Add): R;
}

export class Printer implements Visitor<string> {
  constructor(private readonly indent: number = 0) {}
  num(node: Num) {
    return node.print(); //: print -> src/ast.ts NodeBase.print
  }
  add({ left, right }: Add) {
    return visit(left, this) + visit(right, new Printer(this.indent + 1)); //: visit -> visit; visit -> visit; Printer -> Printer
  }
}

export function visit<R>(node: Expr, visitor: Visitor<R>): R {
  const table = {
    num: (n: Num) => visitor.num(n), //: num -> Visitor.num
    add: (n: Add) => visitor.add(n), //: add -> Visitor.add
  };
  return ast.isNum(node) ? visitor.num(node) : table.add(node as Add); //: isNum -> src/ast.ts isNum; num -> Visitor.num; add -> visit.table.add
}

export const total = (nodes: Expr[]) => nodes.map((n) => evaluate(n)).length; //: evaluate -> src/ast.ts evaluate
