export function take(n) {
  return n;
}
export function get(key) {
  return take(key); //: take -> take
}
export function run() {}
export class List {
  push(x) {}
  get(i) {}
  run() {}
}
