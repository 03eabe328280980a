import { Cache } from './lru.js';
export { Cache };
export const createCache = (options) => new Cache(options); //: Cache -> packages/core/cache/lru.js Cache
