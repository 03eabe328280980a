export function outer(input: string | number) {
  function inner(a: string): void;
  function inner(a: number): void;
  function inner(a: any) {
    return deep(a); //: deep -> outer.deep
  }
  function deep(a: any): any {}
  inner(1); //: inner -> outer.inner@4
  return inner("a"); //: inner -> outer.inner@4
}
