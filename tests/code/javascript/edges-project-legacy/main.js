var Animal = require("./lib/animal");
var Dog = require("./lib/dog").Dog;
var Voice = Animal.Voice;

var animal = new Animal("x"); //: Animal -> lib/animal.js Animal
animal.speak(); //: speak -> lib/animal.js Animal.speak
var dog = new Dog("y"); //: Dog -> lib/dog.js Dog
dog.bark(); //: bark -> lib/dog.js Dog.bark
Animal.create("z").describe(); //: create -> lib/animal.js Animal.create; describe -> lib/animal.js Animal.describe
new Voice().play(); //: Voice -> lib/animal.js Voice; play -> lib/animal.js Voice.play
