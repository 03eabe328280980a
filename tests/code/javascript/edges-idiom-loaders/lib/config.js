const load = require('./load');
const json = require('./json');
const { dump } = require('./yaml');

let load_ = load;

class Config {
  static async read(file) {
    const config = new this(await load(file)); //: load -> lib/load.js load
    config.check(); //: check -> Config.check
    return config;
  }

  constructor(values) {
    this.values = values;
  }

  check() {
    const parse = (x) => x;
    parse(this.values); //: parse -> Config.check.parse
    json.parse('{}'); //: parse -> lib/json.js load
  }

  write(format) {
    if (format === 'json') {
      const dump = json.dump;
      return dump(this.values); //: dump -> lib/json.js dump
    }
    return dump(this.values); //: dump -> lib/yaml.js dump
  }

  each(load) {
    for (const v of this.values) load(v); //: load -> ?
  }
}

Config.default = () => new Config(load.sync('default.yml')); //: Config -> Config; sync -> lib/load.js load.sync

module.exports = { Config, load };
