import { money, Money } from "@money/index";

type Line = { label: string; price: Money };

export class Invoice {
  private lines: Line[] = [];

  add(label: string, price: Money): this {
    this.lines.push({ label, price }); //: push -> ?
    return this;
  }

  total(): Money {
    return this.lines.reduce((sum, line) => sum.add(line.price), money.zero()); //: reduce -> ?; add -> src/money/money.ts Money.add (missed); zero -> src/money/money.ts money.zero
  }

  get first(): Money | undefined {
    return this.lines[0]?.price;
  }

  print(): string {
    for (const { price } of this.lines) price.split(2); //: split -> src/money/money.ts Money.split
    return this.first?.toString() ?? this.total().toString(); //: toString -> src/money/money.ts Money.toString; total -> Invoice.total; toString -> src/money/money.ts Money.toString
  }
}

const invoice = new Invoice().add("tea", money(2)).add("milk", money(1)); //: Invoice -> Invoice; add -> Invoice.add; add -> Invoice.add; money -> src/money/money.ts money@3; money -> src/money/money.ts money@3
invoice.total().add(money.parse("3 EUR")); //: total -> Invoice.total; add -> src/money/money.ts Money.add; parse -> src/money/money.ts money.parse
"a b".split(" "); //: split -> ?
