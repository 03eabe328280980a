import { createRoot } from "react-dom/client";
import { Editor } from "./Editor";
import { Doc } from "./document";

const doc = Doc.fromJSON(JSON.parse("[]")); //: fromJSON -> src/document.ts Doc.fromJSON; parse -> ?
for (const block of doc) block.has("c"); //: has -> src/document.ts Block.has

createRoot(document.getElementById("root")!).render(<Editor initial={doc} onSave={(d) => d.find("x")} />); //: createRoot -> ?; getElementById -> ?; render -> ?; Editor -> src/Editor.tsx Editor; find -> src/document.ts Doc.find
"a".split(""); //: split -> ?
