var animals = require("./animal");
var Dog = require("./animal").Dog;
var { mixin, Walker } = require("./mixins");

function Zoo() {
  this.dog = new Dog("rex"); //: Dog -> animal.js Dog
  this.cat = animals.Animal("tom"); //: Animal -> animal.js Animal
}

mixin(Zoo, Walker); //: mixin -> mixins.js mixin

Zoo.prototype.open = function () {
  this.dog.learn("sit").learn("roll"); //: learn -> animal.js Dog.learn; learn -> animal.js Dog.learn
  this.dog.sound(); //: sound -> animal.js Dog.sound
  this.cat.speak(); //: speak -> animal.js Animal.speak
  return this.close(); //: close -> Zoo.close
};

Zoo.prototype.close = function () {
  Walker.walk(3); //: walk -> mixins.js Walker.walk
};

Zoo.open = () => new Zoo().open(); //: Zoo -> Zoo; open -> Zoo.open@12 (missed)

module.exports = Zoo;
