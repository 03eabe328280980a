const formatter = new Intl.NumberFormat('en'); //: NumberFormat -> ?

export function formatPrice(value) {
  return formatter.format(value); //: format -> ?
}
