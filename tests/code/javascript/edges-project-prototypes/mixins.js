const Walker = {
  walk(steps) {
    return this.step(steps); //: step -> Walker.step
  },
  step(n) {
    return n;
  },
};

const Flyer = {
  fly() {
    return Walker.walk.call(this, 2); //: call -> ?
  },
};

function mixin(target, ...sources) {
  Object.assign(target.prototype, ...sources); //: assign -> ?
  return target;
}

module.exports.mixin = mixin;
module.exports.Walker = Walker;
module.exports.Flyer = Flyer;
