export interface Row {
  id(): string;
}
export function sortRows<T extends Row>(rows: T[]): T[] {
  return [...rows].sort((a, b) => compare(a.id(), b.id())); //: compare -> compare; id -> Row.id; id -> Row.id
}
function compare(a: string, b: string) {
  return a.localeCompare(b); //: localeCompare -> ?
}
