export function take(xs, n) {
  return get(xs); //: get -> get
}
function get(x) {}
export default { run() {}, get };
export class Tree {
  push(x) {
    this.get(x); //: get -> Tree.get
  }
  get(i) {}
}
