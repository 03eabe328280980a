export const capitalize = (s) => s[0].toUpperCase() + s.slice(1); //: toUpperCase -> ?; slice -> ?

export function format(template, ...args) {
  return template.replace(/%s/g, () => stringify(args.shift())); //: stringify -> stringify; shift -> ?; replace -> ?
}

function stringify(value) {
  return typeof value === 'string' ? value : JSON.stringify(value); //: stringify -> ?
}
