import { visible } from "./a.js";

export default class Box {
  hidden() {
    return hidden(); //: hidden -> ?
  }

  visible() {
    return visible() + this.visible(); //: visible -> a.js visible; visible -> Box.visible
  }

  static visible() {
    return this.visible() || new Box().visible(); //: visible -> Box.visible@12; Box -> Box; visible -> Box.visible@8
  }
}

export function loop() {
  Local(); //: Local -> ?
  pick(() => 1); //: pick -> ?
  inBlock(); //: inBlock -> ?
  let visible;
  visible(); //: visible -> ?
}

function outer(cb) {
  var loop = function () {
    return cb(); //: cb -> ?
  };
  return loop(); //: loop -> outer.loop
}

outer(() => loop()); //: outer -> outer; loop -> loop
label: for (;;) {
  switch (loop()) { //: loop -> loop
    case 1: {
      const outer = () => 0;
      outer(); //: outer -> outer@36
      break label;
    }
    default:
      outer(loop); //: outer -> outer@25
  }
}
