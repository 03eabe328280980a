export const clamp = (x: number, lo: number, hi: number) => Math.min(hi, Math.max(lo, x)); //: min -> ?; max -> ?
export function extent(values: number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]; //: min -> ?; max -> ?
}
