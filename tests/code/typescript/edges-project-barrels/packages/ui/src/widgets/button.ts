import theme, { Theme } from "../theme";
import { mix } from "../colors";

export interface ButtonProps {
  theme?: Theme;
  onClick(): void;
}

export class Button {
  constructor(private props: ButtonProps) {}
  click() {
    this.props.onClick(); //: onClick -> ButtonProps.onClick
    this.props.theme?.apply(); //: apply -> packages/ui/src/theme.ts Theme.apply
    theme.apply(); //: apply -> packages/ui/src/theme.ts Theme.apply
    return mix("a"); //: mix -> packages/ui/src/colors.ts mix
  }
}
