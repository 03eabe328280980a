export const deburr = (text) => text.normalize('NFD').replace(/\W/g, keep); //: normalize -> ?; replace -> ?

function keep(ch) {
  return ch === ' ' ? ch : '';
}

export default {
  deburr,
  keep,
  title(text) {
    return this.words(text).map(upper).join(' '); //: words -> words; map -> ?; join -> ?
  },
  words: (text) => text.split(/\s+/), //: split -> ?
};

function upper(word) {
  return word[0].toUpperCase() + word.slice(1); //: toUpperCase -> ?; slice -> ?
}
