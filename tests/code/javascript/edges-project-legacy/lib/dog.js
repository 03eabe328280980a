var Animal = require("./animal");
var util = require("util");

function Dog(name) {
  Animal.call(this, name); //: call -> ?
}
util.inherits(Dog, Animal); //: inherits -> ?

Dog.prototype.bark = function () {
  var self = this;
  this.speak(); //: speak -> lib/animal.js Animal.speak
  setTimeout(function () {
    self.bark(); //: bark -> Dog.bark
  }, 10);
};

exports.Dog = Dog;
