const readline = require('readline');
const parse = require('./lib/parser');
const Env = require('./lib/env');
const { Node } = require('./lib/nodes');

const env = Env.global(); //: global -> lib/env.js Env.global
env.define('x', 3).define('y', 4); //: define -> lib/env.js Env.self.define; define -> lib/env.js Env.self.define
env.child().lookup('x'); //: child -> lib/env.js Env.self.child; lookup -> lib/env.js Env.self.lookup

const handlers = {
  '.env': showEnv,
  '.quit': () => rl.close(), //: close -> ?
};

const rl = readline.createInterface({ input: process.stdin }); //: createInterface -> ?
rl.on('line', (line) => { //: on -> ?
  const handler = handlers[line] || evaluate;
  handler.call(null, line); //: call -> ?
});

function evaluate(line) {
  const tree = parse(line); //: parse -> lib/parser.js parse
  print(tree.eval(env)); //: print -> print; eval -> ?
  parse.safe(line); //: safe -> lib/parser.js safe
}

function showEnv() {
  print(Object.keys(env)); //: print -> print; keys -> ?
}

function print(value) {
  if (value instanceof Node) return print(value.print()); //: print -> print; print -> lib/nodes.js Node.print
  console.log(value); //: log -> ?
}
