export function memoize(fn, { key = String, cache = new Map() } = {}) { //: Map -> ?
  const memoized = function (...args) {
    const k = key(...args); //: key -> ?
    if (!cache.has(k)) cache.set(k, fn.apply(this, args)); //: has -> ?; set -> ?; apply -> ?
    return cache.get(k); //: get -> ?
  };
  memoized.clear = () => cache.clear(); //: clear -> ?
  return memoized;
}

export function createSelector(...deps) {
  const project = deps.pop(); //: pop -> ?
  const memo = memoize((...args) => project(...args)); //: memoize -> memoize; project -> ?
  return (state) => memo(...deps.map((d) => d(state))); //: memo -> memoize.memoized; map -> ?; d -> ?
}
