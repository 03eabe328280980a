import type { ComponentType } from "react";
import { useTheme } from "./ThemeProvider";
import type { Theme } from "./tokens";

export interface WithTheme {
  theme: Theme;
}

export function withTheme<P extends WithTheme>(Inner: ComponentType<P>) {
  function Themed(props: Omit<P, "theme">) {
    const { theme } = useTheme(); //: useTheme -> theme/ThemeProvider.tsx useTheme
    return <Inner {...(props as P)} theme={theme} />; //: Inner -> ?
  }
  Themed.displayName = nameOf(Inner); //: nameOf -> nameOf
  return Themed;
}

const nameOf = (type: ComponentType<any>): string => type.displayName ?? type.name;
