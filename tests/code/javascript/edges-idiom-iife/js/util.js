var App = App || {};

App.util = {
  each: function (obj, fn) {
    for (var key in obj) {
      if (App.util.has(obj, key)) fn(obj[key], key); //: has -> App.util.has; fn -> ?
    }
  },
  has: function (obj, key) {
    return Object.prototype.hasOwnProperty.call(obj, key); //: call -> ?
  },
  debounce: function (fn, ms) {
    var timer;
    return function () {
      clearTimeout(timer); //: clearTimeout -> ?
      timer = setTimeout(fn, ms); //: setTimeout -> ?
    };
  },
  map: function (obj, fn) {
    var out = [];
    this.each(obj, function (value, key) { //: each -> App.util.each
      out.push(fn(value, key)); //: push -> ?; fn -> ?
    });
    return out;
  }
};
