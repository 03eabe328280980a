var Shop = (function () {
  var items = [];
  function add(item) {
    items.push(item);
    changed(); //: changed -> Shop.changed
  }
  function changed() {}
  return { add: add, count: function () { return items.length; } };
})();

Shop.add("x"); //: add -> Shop.add
module.exports = Shop;
