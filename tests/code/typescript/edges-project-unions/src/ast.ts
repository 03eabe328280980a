export interface NodeBase {
  kind: string;
  print(): string;
}
export interface Num extends NodeBase {
  kind: "num";
  value: number;
  negate(): Num;
}
export interface Add extends NodeBase {
  kind: "add";
  left: Expr;
  right: Expr;
  swap(): Add;
}
export type Expr = Num | Add;

export function evaluate(expr: Expr): number {
  switch (expr.kind) {
    case "num":
      return expr.negate().value; //: negate -> Num.negate
    case "add":
      return evaluate(expr.swap().left) + evaluate(expr.right); //: evaluate -> evaluate; swap -> Add.swap; evaluate -> evaluate
  }
}

export function isNum(expr: Expr): expr is Num {
  return expr.kind === "num";
}

export function show(expr: Expr, fallback?: Num): string {
  if (isNum(expr)) { //: isNum -> isNum
    return expr.negate().print(); //: negate -> Num.negate; print -> NodeBase.print
  }
  fallback?.negate(); //: negate -> Num.negate
  const add = expr as Add;
  add.swap().print(); //: swap -> Add.swap; print -> NodeBase.print
  return expr.print(); //: print -> NodeBase.print
}
