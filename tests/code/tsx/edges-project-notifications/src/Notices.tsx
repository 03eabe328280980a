import { useNotices } from "./useNotices";
import type { Notice } from "./store";
import { Icon } from "./icons";

const ICONS = { error: Icon.Error, info: Icon.Info };

export function Notices() {
  const notices = useNotices(); //: useNotices -> src/useNotices.ts useNotices
  return <aside>{notices.map(render)}</aside>; //: map -> ?
}

function render(notice: Notice) {
  return (
    <p key={notice.id} onClick={() => notice.dismiss()}>{/*: dismiss -> src/store.ts Notice.dismiss */}
      <Icon.Info />{/*: Info -> src/icons.tsx Icon.Info */}
      {notice.text.replace("!", "")}{/*: replace -> ? */}
      <CloseButton notice={notice} />{/*: CloseButton -> CloseButton */}
    </p>
  );
}

const CloseButton = ({ notice: { dismiss } }: { notice: Notice }) => {
  const Glyph = ICONS.error;
  return (
    <button onClick={() => dismiss()}>{/*: dismiss -> src/store.ts Notice.dismiss (missed) */}
      <Glyph />{/*: Glyph -> src/icons.tsx Icon.Error */}
    </button>
  );
};
