export function format(value) {
  return pad(String(value)); //: pad -> pad; String -> ?
}

const pad = function (text) {
  return text.padStart(2); //: padStart -> ?
};

function parse(text) {
  return format(text).trim(); //: format -> format; trim -> ?
}

export default parse;
