class Config {
  constructor(values) {
    this.values = values;
  }
  get(key) {
    return this.values[key] ?? this.fallback(key); //: fallback -> Config.fallback
  }
  fallback(key) {
    return defaults[key];
  }
}

const defaults = load(); //: load -> load

export default function (values) {
  return new Config({ ...load(), ...values }); //: Config -> Config; load -> load
}

function load() {
  return { debug: false };
}
