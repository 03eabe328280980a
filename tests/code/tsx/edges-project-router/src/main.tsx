import { lazy, Suspense } from "react";
import { Matcher, Router } from "@/router/Router";
import { createHistory } from "./router/history";

const Home = lazy(() => import("./Home")); //: lazy -> ?
const matcher = new Matcher(createHistory()).add({ path: "/", component: Home }); //: Matcher -> src/router/Router.tsx Matcher; createHistory -> src/router/history.ts createHistory; add -> src/router/Router.tsx Matcher.add
matcher.preload("/").then(() => matcher.match("/")); //: preload -> src/router/Router.tsx Matcher.preload; match -> src/router/Router.tsx Matcher.match; then -> ?

export const App = () => (
  <Suspense fallback={<Spinner />}> {/*: Spinner -> Spinner; Suspense -> ? */}
    <Router matcher={matcher} /> {/*: Router -> src/router/Router.tsx Router */}
  </Suspense>
);

const Spinner = () => null;
