import React, { useState } from "react";
import { Button, type ButtonProps } from "./button";

interface Props extends ButtonProps {
  title: string;
  onClose?: () => void;
}

export const Dialog: React.FC<Props> = ({ title, onClose }) => {
  const [open, setOpen] = useState<boolean>(true);
  const close = () => {
    setOpen(false);
    onClose?.();
  };
  return (
    <Frame.Root open={open}>
      <Button onClick={close}>{title}</Button>
      <span>text</span>
    </Frame.Root>
  );
};

export default function App(): JSX.Element {
  return <Dialog title="a" />;
}

class Boundary extends React.Component<Props, State> {
  state: State = { failed: false };

  render() {
    return <Dialog title={this.props.title} />;
  }
}
