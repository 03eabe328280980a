import * as more from "./more";

export default function remove(n) {
  return more.action("remove", n); //: action -> src/actions/more.js action
}
