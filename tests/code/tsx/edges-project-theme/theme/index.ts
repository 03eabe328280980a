export * from "./ThemeProvider";
export { withTheme as themed } from "./withTheme";
export { Theme, Mode } from "./tokens";
