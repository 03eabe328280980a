import { useCallback, useRef, useState, type KeyboardEvent } from "react";
import { Doc, Block } from "./document";
import { Toolbar } from "./Toolbar";

export interface EditorProps {
  initial: Doc;
  onSave?(doc: Doc): void;
}

export function Editor({ initial, onSave }: EditorProps) {
  const [doc, setDoc] = useState(initial); //: useState -> ?
  const undo = useRef<Doc[]>([]); //: useRef -> ?

  const split = useCallback((id: string) => { //: useCallback -> ?
    const block = doc.find(id); //: find -> src/document.ts Doc.find
    if (!block) return;
    const [head, tail] = block.split(); //: split -> src/document.ts Block.split
    head.has(id); //: has -> src/document.ts Block.has
    setDoc(doc.insert(tail)); //: setDoc -> ?; insert -> src/document.ts Doc.insert
  }, [doc]);

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === "Enter") split("x"); //: split -> Editor.split
    else if (event.ctrlKey) save(); //: save -> Editor.save
    undo.current.at(-1)?.insert(new Block("z")); //: at -> ?; insert -> src/document.ts Doc.insert; Block -> src/document.ts Block
  }

  const save = () => onSave?.(doc); //: onSave -> EditorProps.onSave (missed)

  return (
    <article onKeyDown={handleKey}>
      <Toolbar actions={{ save, split: () => split("y") }} />{/*: Toolbar -> src/Toolbar.tsx Toolbar; split -> Editor.split */}
      {doc.map((block) => ( //: map -> src/document.ts Doc.map
        <Paragraph key={block.text} block={block} onSplit={() => block.split()} /> //: Paragraph -> Paragraph; split -> src/document.ts Block.split (missed)
      ))}
      {[...doc].map((block) => block.has("a"))}{/*: map -> ?; has -> src/document.ts Block.has */}
    </article>
  );
}

type ParagraphProps = { block: Block; onSplit: () => void };

const Paragraph: React.FunctionComponent<ParagraphProps> = (props) => {
  const { block } = props;
  props.block.has("b"); //: has -> src/document.ts Block.has
  return <p onClick={props.onSplit}>{block.split().length}</p>; //: split -> src/document.ts Block.split
};
