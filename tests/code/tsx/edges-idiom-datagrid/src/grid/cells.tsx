import type { FC, PropsWithChildren } from "react";

type HeaderCellProps = { title?: string; onSort(): void };

export const Cell: FC<PropsWithChildren> = ({ children }) => <td>{children}</td>;

export const HeaderCell: FC<HeaderCellProps> = ({ title, onSort }) => {
  const label = title ? capitalise(title) : ""; //: capitalise -> capitalise
  return <th onClick={() => onSort()}>{label}</th>; //: onSort -> ?
};

const capitalise = (s: string) => s.charAt(0).toUpperCase() + s.slice(1); //: charAt -> ?; toUpperCase -> ?; slice -> ?
