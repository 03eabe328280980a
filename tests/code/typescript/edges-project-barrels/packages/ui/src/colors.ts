export function mix(...names: string[]): string {
  return names.map(lookup).join(); //: map -> ?; join -> ?
}
function lookup(name: string) {
  return name;
}
