import React, { useState } from "react";
import { useQuery, useDebounced } from "./hooks";
import { HttpError, SearchClient } from "./client";

interface SearchProps {
  onPick(title: string): void;
  renderEmpty?: () => React.ReactNode;
}

export const Search: React.FC<SearchProps> = ({ onPick, renderEmpty = Empty }) => {
  const [text, setText] = useState(""); //: useState -> ?
  const state = useQuery(text); //: useQuery -> hooks/useQuery.ts useQuery
  const title = useDebounced(text.toUpperCase()); //: useDebounced -> hooks/useDebounced.ts useDebounced; toUpperCase -> ?

  switch (state.status) {
    case "failed":
      return <Failure error={state.error} />; //: Failure -> Failure
    case "done":
      return (
        <ol title={title}>
          {state.hits.length === 0 && renderEmpty()}{/*: renderEmpty -> ? */}
          {state.hits.map((hit) => (
            <Row key={hit.title} title={hit.title} onPick={() => onPick(hit.title)} /> //: Row -> Row; onPick -> SearchProps.onPick (missed)
          ))}
        </ol>
      );
    default:
      return <input value={text} onChange={(e) => setText(e.target.value)} />; //: setText -> ?
  }
};

function Row({ title, onPick }: { title: string; onPick: () => void }) {
  return <li onClick={() => onPick()}>{title}</li>; //: onPick -> ?
}

const Empty = () => <p>nothing</p>;

function Failure({ error }: { error: Error }) {
  const status = error instanceof HttpError ? error.status : 0;
  SearchClient.parse({ title: "x", url: "y" }); //: parse -> client.ts SearchClient.parse
  return (
    <>
      {status}
      <Empty />{/*: Empty -> Empty */}
    </>
  );
}
