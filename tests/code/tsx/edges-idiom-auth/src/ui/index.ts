export * from "./Field";
