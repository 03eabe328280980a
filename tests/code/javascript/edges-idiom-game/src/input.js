export const keys = Object.freeze({ SPACE: 32, LEFT: 37 }); //: freeze -> ?
const down = new Set(); //: Set -> ?

export function isDown(code) {
  return down.has(code); //: has -> ?
}

export function listen(target) {
  target.addEventListener('keydown', press); //: addEventListener -> ?
  target.addEventListener('keyup', ({ keyCode }) => release(keyCode)); //: release -> release; addEventListener -> ?
}

function press(e) {
  down.add(e.keyCode); //: add -> ?
}

function release(code) {
  down.delete(code); //: delete -> ?
}
