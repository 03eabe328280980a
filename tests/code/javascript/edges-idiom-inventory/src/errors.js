export class InventoryError extends Error {}

export class InvalidProduct extends InventoryError {
  constructor(product) {
    super(`invalid: ${describe(product)}`); //: super -> InventoryError; describe -> describe
  }
}

const describe = (product) => JSON.stringify(product); //: stringify -> ?

export class OutOfStock extends InvalidProduct {
  constructor(product, missing) {
    super(product); //: super -> InvalidProduct
    this.missing = missing;
  }
}
