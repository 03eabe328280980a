export function print(text) {
  process.stdout.write(text); //: write -> ?
}

print.error = function (text) {
  print(`error: ${text}`); //: print -> print
};

export class Spinner {
  static start(label) {
    const spinner = new Spinner(); //: Spinner -> Spinner
    spinner.label = label;
    spinner.timer = setInterval(() => spinner.tick(), 80); //: setInterval -> ?; tick -> Spinner.tick
    return spinner;
  }

  tick() {
    print("."); //: print -> print
  }

  stop() {
    clearInterval(this.timer); //: clearInterval -> ?
    this.tick(); //: tick -> Spinner.tick
  }
}
