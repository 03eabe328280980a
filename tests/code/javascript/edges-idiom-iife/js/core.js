var App = App || {};

(function (ns, $) {
  'use strict';

  var registry = {};

  function init() {
    bindEvents(); //: bindEvents -> bindEvents
    ns.util.each(registry, function (view) { //: each -> js/util.js App.util.each (missed)
      view.render(); //: render -> ?
    });
  }

  function bindEvents() {
    $(document).on('click', '.btn', onClick); //: $ -> ?; on -> ?
    $(window).on('resize', ns.util.debounce(onResize, 100)); //: $ -> ?; on -> ?; debounce -> js/util.js App.util.debounce (missed)
  }

  function onClick(e) {
    e.preventDefault(); //: preventDefault -> ?
    ns.trigger('click'); //: trigger -> App.trigger (missed)
  }

  function onResize() {}

  ns.register = function (name, view) {
    registry[name] = view;
  };

  ns.trigger = function (name) {
    $(document).trigger(name); //: $ -> ?; trigger -> ?
  };

  ns.init = init;
})(App, jQuery);
