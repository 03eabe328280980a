export { money, Money } from "./money";
export type { CurrencyError } from "./money";
