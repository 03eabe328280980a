import * as ui from "@x/ui";
import { Button, colors, dialog, theme } from "@x/ui";
import type { Theme } from "@x/ui";
import { Button as Other } from "@y/ui";

const button = new Button({ onClick() {} }); //: Button -> packages/ui/src/widgets/button.ts Button
button.click(); //: click -> packages/ui/src/widgets/button.ts Button.click
dialog().click(); //: dialog -> packages/ui/src/widgets/dialog.ts createDialog; click -> packages/ui/src/widgets/button.ts Button.click
colors.mix("a"); //: mix -> packages/ui/src/colors.ts mix
theme.apply(); //: apply -> packages/ui/src/theme.ts Theme.apply
ui.theme.apply(); //: apply -> packages/ui/src/theme.ts Theme.apply
ui.colors.mix("b"); //: mix -> packages/ui/src/colors.ts mix
new ui.Button({ onClick() {} }).click(); //: Button -> packages/ui/src/widgets/button.ts Button; click -> packages/ui/src/widgets/button.ts Button.click
new Other().click(); //: Other -> ?; click -> ?

export function use(t: Theme, made: ReturnType<typeof dialog>) {
  t.apply(); //: apply -> packages/ui/src/theme.ts Theme.apply
  made.click(); //: click -> packages/ui/src/widgets/button.ts Button.click
}
