import { deburr } from './strings.js';

export default (text) => deburr(text).toLowerCase().split(' ').join('-'); //: deburr -> src/strings.js deburr; toLowerCase -> ?; split -> ?; join -> ?
