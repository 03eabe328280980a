const ALIASES = new Map([["-h", "help"]]); //: Map -> ?

export function parse(argv) {
  const [name, ...rest] = argv;
  const options = rest.map(parseOne).reduce(merge, {}); //: map -> ?; reduce -> ?
  return { name, options };
}

function parseOne(text) {
  const name = ALIASES.get(text) ?? strip(text); //: get -> ?; strip -> strip
  return { [name]: true };
}

const strip = (text) => text.replace(/^--/, ""); //: replace -> ?

function merge(a, b) {
  return { ...a, ...b };
}

export function parseJson(text) {
  const parse = JSON.parse;
  return parse(text); //: parse -> ?
}
