export { Field } from "./Field";
export { default as Form } from "./Form";
export * from "./validate";
