const Box = require("./b.js").default;
const box = new Box(); //: Box -> b.js Box
box.visible(); //: visible -> b.js Box.visible@8
Box.visible(); //: visible -> b.js Box.visible@12
exports.visible = visible;
visible(); //: visible -> visible
function visible() {
  exports.visible(); //: visible -> visible
  hidden(); //: hidden -> ?
}
