export const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high); //: min -> ?; max -> ?

export function* count(from: number) {
  while (true) yield from++;
}

export function range(from: number, to: number): number[] {
  const out: number[] = [];
  for (const n of count(from)) { //: count -> count
    if (n >= to) return out;
    out.push(n); //: push -> ?
  }
  return out;
}
