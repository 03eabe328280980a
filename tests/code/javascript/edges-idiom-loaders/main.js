const { Config, load } = require('./lib/config');
const yaml = require('./lib/yaml');

Config.read('a.yml').then((config) => { //: read -> lib/config.js Config.read; then -> ?
  console.log(config.write('json')); //: write -> lib/config.js Config.write; log -> ?
});

(async () => {
  const config = await Config.read('b.yml'); //: read -> lib/config.js Config.read
  config.check(); //: check -> lib/config.js Config.check
  Config.default().write('yml'); //: default -> lib/config.js Config.default; write -> lib/config.js Config.write
  await load('c.json'); //: load -> lib/load.js load
  load.sync('d.json'); //: sync -> lib/load.js load.sync
  yaml.load.call(null, ''); //: call -> ?
  yaml.dump({}); //: dump -> lib/yaml.js dump
})();
