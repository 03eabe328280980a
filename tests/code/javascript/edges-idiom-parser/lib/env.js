const builtins = {
  sqrt: Math.sqrt,
  twice(x) { return double(x); }, //: double -> double
};

const double = (x) => x + x;

function Env(parent) {
  const vars = Object.create(parent || null); //: create -> ?
  const self = {
    define(name, value) {
      vars[name] = value;
      return self;
    },
    lookup(name) {
      return vars[name] || fail(name); //: fail -> Env.fail
    },
    call(name, ...args) {
      const f = self.lookup(name); //: lookup -> Env.self.lookup
      return f.apply(self, args); //: apply -> ?
    },
    child: () => Env(vars), //: Env -> Env
  };
  function fail(name) {
    throw new ReferenceError(name); //: ReferenceError -> ?
  }
  return self;
}

Env.global = function () {
  const env = Env(); //: Env -> Env
  for (const name in builtins) env.define(name, builtins[name]); //: define -> Env.self.define
  return env;
};

module.exports = Env;
