import { useEffect, useReducer } from "react";
import { SearchClient, type Hit } from "../client";
import useDebounced from "./useDebounced";

type State = { status: "idle" } | { status: "done"; hits: Hit[] } | { status: "failed"; error: Error };

const client = new SearchClient("/api"); //: SearchClient -> client.ts SearchClient

export function useQuery(text: string): State {
  const query = useDebounced(text); //: useDebounced -> hooks/useDebounced.ts useDebounced
  const [state, setState] = useReducer(merge, initial()); //: useReducer -> ?; initial -> initial

  useEffect(() => { //: useEffect -> ?
    const controller = new AbortController(); //: AbortController -> ?
    async function load() {
      try {
        const hits = await client.search(query, controller.signal); //: search -> client.ts SearchClient.search
        setState({ status: "done", hits }); //: setState -> ?
      } catch (error) {
        setState({ status: "failed", error: error as Error }); //: setState -> ?
      }
    }
    void load(); //: load -> useQuery.load
    return () => controller.abort(); //: abort -> ?
  }, [query]);

  return state;
}

const initial = (): State => ({ status: "idle" });

function merge(_old: State, next: State): State {
  return next;
}
