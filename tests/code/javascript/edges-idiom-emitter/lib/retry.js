exports.exponential = function exponential (base) {
  return exports.capped(60000, function (n) { //: capped -> capped
    return Math.pow(2, n) * (base || 100) //: pow -> ?
  })
}

exports.linear = function (step) {
  return function (n) { return n * step }
}

exports.capped = function (max, fn) {
  return function (n) { return Math.min(max, fn(n)) } //: min -> ?; fn -> ?
}
