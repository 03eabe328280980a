const ALIASES = { v: 'verbose', h: 'help' };

function parseArgs([name, ...rest]) {
  const flags = {};
  rest.forEach(function (arg, i) { //: forEach -> ?
    const m = /^--?(\w+)(?:=(.*))?$/.exec(arg); //: exec -> ?
    if (m) set(m[1], m[2]); //: set -> parseArgs.set
  });
  return { name, flags };

  function set(key, value) {
    flags[expand(key)] = value === undefined ? true : coerce(value); //: expand -> expand; coerce -> coerce
  }
}

const expand = (key) => ALIASES[key] || key;

function coerce(value) {
  const n = Number(value); //: Number -> ?
  return isNaN(n) ? value : n; //: isNaN -> ?
}

exports.parseArgs = parseArgs;
exports.usage = usage;

function usage(names) {
  console.log(['usage:', ...names].join('\n')); //: log -> ?; join -> ?
}
