import { Component } from "react";
import { ThemeProvider, useTheme, themed, Theme } from "./theme";
import type { WithTheme } from "./theme/withTheme";

class Box extends Component<WithTheme & { label: string }> {
  style() {
    const { theme } = this.props;
    return { color: theme.get("box"), border: this.props.theme.get("edge") }; //: get -> theme/tokens.ts Theme.get (missed); get -> theme/tokens.ts Theme.get (missed)
  }

  render() {
    return <div style={this.style()}>{this.props.label}</div>; //: style -> Box.style
  }
}

const ThemedBox = themed(Box); //: themed -> theme/withTheme.tsx withTheme

function Toggle() {
  const { theme, toggle } = useTheme(); //: useTheme -> theme/ThemeProvider.tsx useTheme
  const label = theme.toggle().get("label"); //: toggle -> theme/tokens.ts Theme.toggle; get -> theme/tokens.ts Theme.get
  const params = new URLSearchParams(); //: URLSearchParams -> ?
  params.get("theme"); //: get -> ?
  return <button onClick={() => toggle()}>{label}</button>; //: toggle -> theme/ThemeProvider.tsx ThemeValue.toggle
}

export function App() {
  return (
    <ThemeProvider>{/*: ThemeProvider -> theme/ThemeProvider.tsx ThemeProvider */}
      <Toggle />{/*: Toggle -> Toggle */}
      <ThemedBox label={Theme.light.get("x")} />{/*: ThemedBox -> theme/withTheme.tsx withTheme.Themed; get -> theme/tokens.ts Theme.get */}
      <Box label="b" theme={Theme.of(Theme.dark.mode)} />{/*: Box -> Box; of -> theme/tokens.ts Theme.of */}
    </ThemeProvider>
  );
}
