function Animal(name) {
  this.name = name;
  this.voice = new Voice(); //: Voice -> Voice
}

Animal.prototype.speak = function () {
  this.voice.play(); //: play -> Voice.play
  return this.describe(); //: describe -> Animal.describe
};

Animal.prototype.describe = function describe() {
  return this.name;
};

Animal.create = function (name) {
  return new Animal(name); //: Animal -> Animal
};

function Voice() {}
Voice.prototype = {
  play: function () {
    this.stop(); //: stop -> Voice.stop
  },
  stop: function () {},
};

module.exports = Animal;
module.exports.Voice = Voice;
