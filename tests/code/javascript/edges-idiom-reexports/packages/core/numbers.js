export function clamp(n, lo, hi) {
  return Math.max(lo, Math.min(hi, n)); //: max -> ?; min -> ?
}

export { clamp as limit, round as roundTo };

function round(n, digits = 0) {
  const f = 10 ** digits;
  return Math.round(n * f) / f; //: round -> ?
}
