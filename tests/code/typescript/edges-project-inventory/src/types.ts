export interface Named {
  name(): string;
}

export interface Priced extends Named {
  price(): number;
}

export type Product = Priced & { sku: string };

export type Handler<T> = (event: T) => void;

export const enum Size {
  S,
  M,
}

declare global {
  interface Window {
    shop(): void;
  }
}
