export enum Kind {
  Num,
  Binary,
  Call,
}

export interface NodeBase {
  kind: Kind;
  accept<R>(visitor: Visitor<R>): R;
}

export class Num implements NodeBase {
  readonly kind = Kind.Num;
  constructor(readonly value: number) {}
  accept<R>(visitor: Visitor<R>): R {
    return visitor.visitNum(this); //: visitNum -> Visitor.visitNum
  }
}

export class Binary implements NodeBase {
  readonly kind = Kind.Binary;
  constructor(readonly op: string, readonly left: Expr, readonly right: Expr) {}
  accept<R>(visitor: Visitor<R>): R {
    return visitor.visitBinary(this); //: visitBinary -> Visitor.visitBinary
  }
}

export class Call implements NodeBase {
  readonly kind = Kind.Call;
  constructor(readonly callee: string, readonly args: readonly Expr[]) {}
  accept<R>(visitor: Visitor<R>): R {
    return visitor.visitCall(this); //: visitCall -> Visitor.visitCall
  }
}

export type Expr = Num | Binary | Call;

export interface Visitor<R> {
  visitNum(node: Num): R;
  visitBinary(node: Binary): R;
  visitCall(node: Call): R;
}

export namespace Expr {
  export const num = (value: number): Num => new Num(value); //: Num -> Num
  export function isBinary(e: NodeBase): e is Binary {
    return e.kind === Kind.Binary;
  }
  export namespace util {
    export function depth(e: Expr): number {
      return isBinary(e) ? 1 + Math.max(depth(e.left), depth(e.right)) : 1; //: isBinary -> Expr.isBinary; depth -> Expr.util.depth; depth -> Expr.util.depth; max -> ?
    }
  }
}
