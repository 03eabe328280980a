const util = {};

util.trim = function (s) {
  return util.clean(s); //: clean -> util.clean
};
util.clean = (s) => s;

exports.pad = function pad(s) {
  return exports.left(s) + module.exports.left(s); //: left -> left; left -> left (missed)
};
exports.left = (s) => util.trim(s); //: trim -> util.trim

function hidden() {}
exports.util = util;
exports.shown = hidden;
