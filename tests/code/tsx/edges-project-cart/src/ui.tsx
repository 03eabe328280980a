import type { MouseEventHandler, PropsWithChildren } from "react";

type ButtonProps = PropsWithChildren<{ onClick?: MouseEventHandler }>;

export const Button = ({ onClick, children }: ButtonProps) => (
  <button type="button" onClick={(event) => onClick?.(event)}> {/*: onClick -> ? */}
    {children}
  </button>
);
