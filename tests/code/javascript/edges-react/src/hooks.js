import { useEffect } from "react";

export class Cart {
  add(item) {
    return this;
  }
}

export function useCart() {
  useEffect(() => load(), []); //: load -> load; useEffect -> ?
  return new Cart(); //: Cart -> Cart
}

const load = async () => {};
