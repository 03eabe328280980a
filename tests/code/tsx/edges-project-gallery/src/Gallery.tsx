import { useMemo } from "react";
import List, { VirtualList } from "./VirtualList";
import { Image as Picture, type Asset } from "./image";

type Size = "small" | "large";

const WIDTHS: Record<Size, number> = { small: 100, large: 800 };

export function Gallery({ paths, size = "small" }: { paths: string[]; size?: Size }) {
  const images = useMemo(() => Picture.load(paths), [paths]); //: useMemo -> ?; load -> src/image.ts Image.load
  const cover = images[0];

  return (
    <section>
      {cover && <img src={cover.src(WIDTHS[size])} />}{/*: src -> src/image.ts Image.src */}
      <VirtualList items={images} height={80} keyOf={(image) => image.src(1)}>{/*: VirtualList -> src/VirtualList.tsx VirtualList (missed); src -> src/image.ts Image.src (missed) */}
        {(image, index) => <Thumb asset={image} key={index} />}{/*: Thumb -> Thumb */}
      </VirtualList>
      <List items={paths} height={10} keyOf={String}>{/*: List -> src/VirtualList.tsx VirtualListInner */}
        {(path) => path.trim()}{/*: trim -> ? */}
      </List>
    </section>
  );
}

function Thumb({ asset }: { asset: Asset }) {
  return <img src={asset.src(100)} alt={asset.name} />; //: src -> src/image.ts Asset.src
}

export const preload = (assets: Picture[]) => {
  assets.forEach((asset) => { //: forEach -> ?
    const image = new Image(); //: Image -> ?
    image.src = asset.src(800); //: src -> src/image.ts Image.src
  });
};
