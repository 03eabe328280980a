import { ComponentType, useEffect, useState } from "react";
import { History, createHistory } from "./history";

export interface RouteConfig {
  path: string;
  component: ComponentType;
  load?: () => Promise<Loader>;
}

export interface Loader {
  fetch(path: string): void;
}

export class Matcher {
  private routes: RouteConfig[] = [];
  private cache = new Map<string, RouteConfig>();
  constructor(readonly history: History) {}
  add(route: RouteConfig): this {
    this.routes.push(route); //: push -> ?
    return this;
  }
  match(path: string): RouteConfig | undefined {
    return this.routes.find((r) => matches(r, path)); //: matches -> matches
  }
  async preload(path: string) {
    const route = this.match(path); //: match -> Matcher.match
    const loader = await route?.load?.(); //: load -> RouteConfig.load
    loader?.fetch(path); //: fetch -> Loader.fetch
    this.history.push(path).listen((p) => this.match(p)); //: push -> src/router/history.ts History.push; listen -> src/router/history.ts History.listen; match -> Matcher.match
  }
}

const matches = (route: RouteConfig, path: string) => route.path === path;

export function Router({ matcher = new Matcher(createHistory()) }: { matcher?: Matcher }) { //: Matcher -> Matcher; createHistory -> src/router/history.ts createHistory
  const [path, setPath] = useState(() => matcher.history.current()); //: useState -> ?; current -> src/router/history.ts History.current
  useEffect(() => matcher.history.listen(setPath), [matcher]); //: useEffect -> ?; listen -> src/router/history.ts History.listen
  const route = matcher.match(path); //: match -> Matcher.match
  if (!route) return <NotFound path={path} />; //: NotFound -> NotFound
  const Page = route.component;
  return <Page />;
}

function NotFound({ path }: { path: string }) {
  return <h1>{path.toUpperCase()}</h1>; //: toUpperCase -> ?
}
