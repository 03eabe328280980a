import * as React from "react";
import { Theme } from "./tokens";

interface ThemeValue {
  theme: Theme;
  toggle(): void;
}

const ThemeContext = React.createContext<ThemeValue>({ theme: Theme.light, toggle() {} }); //: createContext -> ?

export function ThemeProvider(props: React.PropsWithChildren) {
  const [theme, setTheme] = React.useState<Theme>(Theme.light); //: useState -> ?
  const toggle = () => setTheme((old) => old.toggle()); //: setTheme -> ?; toggle -> theme/tokens.ts Theme.toggle
  React.useEffect(() => { //: useEffect -> ?
    document.body.style.color = theme.get("text"); //: get -> theme/tokens.ts Theme.get
  });
  return <ThemeContext.Provider value={{ theme, toggle }} {...props} />;
}

export const useTheme = (): ThemeValue => React.useContext(ThemeContext); //: useContext -> ?
