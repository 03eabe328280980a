import { memo, useCallback, useState, type ReactNode, type UIEvent } from "react";
import { clamp, range } from "./math";

interface Props<T> {
  items: readonly T[];
  height: number;
  keyOf: (item: T) => string;
  children: (item: T, index: number) => ReactNode;
}

function VirtualListInner<T>({ items, height, keyOf, children }: Props<T>) {
  const [top, setTop] = useState(0); //: useState -> ?
  const first = clamp(Math.floor(top / height), 0, items.length); //: clamp -> src/math.ts clamp; floor -> ?

  const onScroll = useCallback((event: UIEvent) => { //: useCallback -> ?
    setTop(event.currentTarget.scrollTop); //: setTop -> ?
  }, []);

  return (
    <div onScroll={onScroll}>
      {range(first, first + 10).map((index) => ( //: range -> src/math.ts range; map -> ?
        <Slot key={keyOf(items[index])} index={index}>{/*: Slot -> Slot; keyOf -> ? */}
          {children(items[index], index)}{/*: children -> ? */}
        </Slot>
      ))}
    </div>
  );
}

const Slot = memo(({ index, children }: { index: number; children: ReactNode }) => ( //: memo -> ?
  <div data-index={index}>{children}</div>
));

export const VirtualList = memo(VirtualListInner) as typeof VirtualListInner; //: memo -> ?
export default VirtualListInner;
