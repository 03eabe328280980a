var App = App || {};

App.View = (function () {
  function View(el) {
    this.el = el;
    this.children = [];
  }

  View.prototype.render = function () {
    this.el.innerHTML = this.template(); //: template -> View.template
    for (var i = 0; i < this.children.length; i++) this.children[i].render();
    return this;
  };

  View.prototype.template = function () {
    return escape(''); //: escape -> escape
  };

  function escape(text) {
    return text.replace(/</g, '&lt;'); //: replace -> ?
  }

  return View;
})();

App.Counter = (function () {
  var count = 0;

  function changed() {
    App.trigger('counter'); //: trigger -> js/core.js App.trigger (missed)
  }

  function increment() {
    count++;
    changed(); //: changed -> changed
  }

  function reset() {
    count = 0;
    changed(); //: changed -> changed
  }

  return {
    increment: increment,
    reset: reset,
    value: function () { return count; }
  };
})();

App.Counter.increment(); //: increment -> increment (missed)
App.register('main', new App.View(document.body)); //: register -> js/core.js App.register (missed); View -> View (missed)
new App.View(document.body).render(); //: View -> View (missed); render -> View.render (missed)
App.init(); //: init -> js/core.js init (missed)
