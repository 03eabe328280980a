export * from "./model";
export { default, default as makeUser } from "./model";
export * as model from "./model";
