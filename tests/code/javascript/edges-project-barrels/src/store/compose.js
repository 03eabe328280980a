export function compose(...fns) {
  return fns.reduce((a, b) => (x) => a(b(x))); //: reduce -> ?; a -> ?; b -> ?
}
