const numbers = new Intl.NumberFormat("en"); //: NumberFormat -> ?

export function number(value: number): string {
  return numbers.format(value); //: format -> ?
}

export function date(value: Date): string {
  return value.toISOString(); //: toISOString -> ?
}
