import { Call, Kind, Literal, type Node, isCall } from "./nodes";

export abstract class Visitor<R> {
  visit(node: Node): R {
    switch (node.kind) {
      case Kind.Literal:
        node.fold(); //: fold -> nodes.ts Literal.fold
        return this.literal(node); //: literal -> Visitor.literal
      case Kind.Call:
        node.arity(); //: arity -> nodes.ts Call.arity
        return this.call(node); //: call -> Visitor.call
    }
  }

  protected abstract literal(node: Literal): R;
  protected abstract call(node: Call): R;
}

export class Counter extends Visitor<number> {
  private seen = 0;

  protected literal(): number {
    return 1;
  }

  protected call(node: Call): number {
    this.seen += node.arity(); //: arity -> nodes.ts Call.arity
    return node.args.reduce((sum, arg) => sum + this.visit(arg), 0); //: reduce -> ?; visit -> Visitor.visit
  }
}

export function describe(node: Node): string {
  if (isCall(node)) { //: isCall -> nodes.ts isCall
    return node.arity() + node.text(); //: arity -> nodes.ts Call.arity; text -> nodes.ts Call.text
  }
  node.fold(); //: fold -> nodes.ts Literal.fold
  return node.text(); //: text -> nodes.ts Literal.text
}

export function size(node: Node | Node[]): number {
  if (Array.isArray(node)) return node.length; //: isArray -> ?
  if (node instanceof Literal) return node.fold(); //: fold -> nodes.ts Literal.fold
  return node.arity(); //: arity -> nodes.ts Call.arity (missed)
}
