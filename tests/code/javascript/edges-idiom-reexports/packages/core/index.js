export * from './strings.js';
export * from './numbers.js';
export { default as debounce } from './debounce.js';
export { Cache, createCache as makeCache } from './cache/index.js';
import * as dates from './dates.js';
export { dates };
export const VERSION = '1.0.0';
