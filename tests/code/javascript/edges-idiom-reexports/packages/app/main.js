import { capitalize, format, limit, roundTo, debounce, makeCache, Cache, dates } from '../core/index.js';
import * as core from '../core/index.js';
import defaultExport, { helper as h } from './helpers.js';

const cache = makeCache({ max: 3 }); //: makeCache -> packages/core/cache/index.js createCache

export function run(input) {
  const value = cache.fetch(input, (k) => capitalize(k)); //: fetch -> packages/core/cache/lru.js Cache.fetch; capitalize -> packages/core/strings.js capitalize
  const when = dates.parse(input); //: parse -> packages/core/dates.js parse
  return format('%s %s', value, dates.format(when)); //: format -> packages/core/strings.js format; format -> packages/core/dates.js format
}

limit(roundTo(1.23, 1), 0, 1); //: limit -> packages/core/numbers.js clamp; roundTo -> packages/core/numbers.js round
core.clamp(1, 2, 3); //: clamp -> packages/core/numbers.js clamp
core.dates.parse('x'); //: parse -> packages/core/dates.js parse
core.debounce(run, 10); //: debounce -> packages/core/debounce.js default
debounce(run, 10); //: debounce -> packages/core/debounce.js default
new Cache().evict(); //: Cache -> packages/core/cache/lru.js Cache; evict -> packages/core/cache/lru.js Cache.evict
h(defaultExport('a')); //: h -> packages/app/helpers.js helper; defaultExport -> packages/app/helpers.js main
