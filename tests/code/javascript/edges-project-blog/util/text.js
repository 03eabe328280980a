const REPLACEMENTS = { ä: "ae" };

export const slugify = (text) => clean(text).split(" ").join("-"); //: clean -> clean; split -> ?; join -> ?

const clean = (text) => text.toLowerCase().replace(/\W/g, replace); //: toLowerCase -> ?; replace -> ?

function replace(letter) {
  return REPLACEMENTS[letter] ?? " ";
}

export const compose =
  (...fns) =>
  (value) =>
    fns.reduceRight((v, fn) => fn(v), value); //: reduceRight -> ?; fn -> ?

export const tidy = compose(slugify, clean); //: compose -> compose
