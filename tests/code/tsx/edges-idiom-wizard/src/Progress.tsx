import { memo, useEffect, useRef } from "react";

type Props = { value: number; max: number };

const Progress = memo(({ value, max }: Props) => { //: memo -> ?
  const bar = useRef<HTMLDivElement>(null); //: useRef -> ?

  useEffect(() => { //: useEffect -> ?
    if (bar.current) paint(bar.current, percent(value, max)); //: paint -> paint; percent -> percent
  }, [value, max]);

  return <div ref={bar} />;
});

function paint(el: HTMLElement, width: number): void {
  el.style.setProperty("width", px(width)); //: px -> px; setProperty -> ?
}

const px = (n: number) => `${n}px`;
const percent = (value: number, max: number) => (100 * value) / max;

export default Progress;
