import { useSyncExternalStore } from "react";
import { store } from "./store";

export const useNotices = () => useSyncExternalStore(store.subscribe, store.getSnapshot); //: useSyncExternalStore -> ?

export function notify(text: string, timeout = 3000) {
  const notice = store.add(text); //: add -> src/store.ts NoticeStore.add
  setTimeout(() => notice.dismiss(), timeout); //: setTimeout -> ?; dismiss -> src/store.ts Notice.dismiss
  return notice.id;
}

notify.error = (error: Error) => notify(error.message, Infinity); //: notify -> notify
