var Zoo = require("./zoo");
var animals = require("./animal");

var zoo = new Zoo(); //: Zoo -> zoo.js Zoo
zoo.close(); //: close -> zoo.js Zoo.close
var tom = animals.Animal.create("tom"); //: create -> animal.js Animal.create
tom.rename("tim"); //: rename -> animal.js Animal.rename
tom.speak(); //: speak -> animal.js Animal.speak

(function (root) {
  function speak() {
    return root;
  }
  speak(); //: speak -> speak
  root.speak(); //: speak -> ?
})(globalThis);

Object.create(null); //: create -> ?
window.open("x"); //: open -> ?
