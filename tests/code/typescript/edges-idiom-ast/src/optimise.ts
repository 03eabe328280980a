import { Expr, Kind, Num } from "./ast";

type Rule = (e: Expr) => Expr | undefined;

const rules: Rule[] = [foldZero, (e) => unwrapCall(e)]; //: unwrapCall -> unwrapCall

export function optimise(expr: Expr): Expr {
  for (const rule of rules) {
    const better = rule(expr); //: rule -> ?
    if (better) return optimise(better); //: optimise -> optimise
  }
  return expr;
}

function foldZero(e: Expr): Expr | undefined {
  if (e.kind === Kind.Binary && isZero(e.left)) return e.right; //: isZero -> isZero
  return undefined;
}

function unwrapCall(e: Expr) {
  return e.kind === Kind.Call && e.callee === "id" ? e.args[0] : undefined;
}

const isZero = (e: Expr): e is Num => e instanceof Num && e.value === 0;
