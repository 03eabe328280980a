import { Notices } from "./Notices";
import { notify } from "./useNotices";
import { store, type NoticeStore } from "./store";

const log = new Set<string>(); //: Set -> ?

function dismissAll(from: NoticeStore) {
  from.getSnapshot().forEach((notice) => notice.dismiss()); //: getSnapshot -> src/store.ts NoticeStore.getSnapshot; forEach -> ?; dismiss -> src/store.ts Notice.dismiss
}

export default () => (
  <main>
    <button onClick={() => notify("hi")}>hi</button>{/*: notify -> src/useNotices.ts notify */}
    <button onClick={() => notify.error(new Error("no"))}>no</button>{/*: error -> src/useNotices.ts notify.error; Error -> ? */}
    <button onClick={() => dismissAll(store)}>clear</button>{/*: dismissAll -> dismissAll */}
    <button onClick={() => log.add("x")}>log</button>{/*: add -> ? */}
    <Notices />{/*: Notices -> src/Notices.tsx Notices */}
  </main>
);
