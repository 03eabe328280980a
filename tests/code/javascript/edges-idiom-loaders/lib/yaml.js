const { load: parse } = require('js-yaml');

exports.load = function load(text) {
  return merge(parse(text)); //: merge -> merge; parse -> ?
};

exports.dump = (value) => {
  const { dump } = require('js-yaml');
  return dump(value); //: dump -> ?
};

function merge(doc) {
  const load = (key) => doc[key];
  return load('<<') || doc; //: load -> merge.load
}
