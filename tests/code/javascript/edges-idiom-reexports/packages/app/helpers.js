function main(x) {
  return helper(x); //: helper -> helper
}
function helper(x) {
  return x;
}
export { main as default, helper };
