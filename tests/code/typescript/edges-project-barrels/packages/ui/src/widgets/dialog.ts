import { Button } from ".";

export function createDialog(): Button {
  return new Button({ onClick: () => {} }); //: Button -> packages/ui/src/widgets/button.ts Button
}
