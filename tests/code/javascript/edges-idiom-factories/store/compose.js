export default function compose(...fns) {
  return fns.reduce((a, b) => (...args) => a(b(...args))); //: reduce -> ?; a -> ?; b -> ?
}

export const pipe = (...fns) => compose(...fns.reverse()); //: compose -> compose; reverse -> ?
