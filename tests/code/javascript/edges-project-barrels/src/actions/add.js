import { action } from "./more";

export const add = (n) => action("add", n); //: action -> src/actions/more.js action
