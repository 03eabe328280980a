var slice = Array.prototype.slice;

function Animal(name) {
  if (!(this instanceof Animal)) return new Animal(name); //: Animal -> Animal
  this.name = name;
  this.rename = function (to) {
    this.name = to;
    this.changed(); //: changed -> Animal.changed
  };
}

Animal.create = function (name) {
  return new Animal(name); //: Animal -> Animal
};

Animal.prototype = {
  constructor: Animal,
  speak: function () {
    return this.sound(); //: sound -> Animal.sound
  },
  sound() {
    return "...";
  },
  changed() {},
};

function Dog(name) {
  Animal.call(this, name); //: call -> ?
  this.tricks = [];
}

Dog.prototype = Object.create(Animal.prototype); //: create -> ?
Dog.prototype.constructor = Dog;

Dog.prototype.sound = function () {
  return "woof";
};

Dog.prototype.learn = function () {
  this.tricks.push(slice.call(arguments)); //: push -> ?; call -> ?
  this.speak(); //: speak -> Animal.speak
  return this;
};

exports.Animal = Animal;
exports.Dog = Dog;
