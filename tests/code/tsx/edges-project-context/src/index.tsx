import { createRoot } from "react-dom/client";
import Protected, { Guard as G } from "./guard";
import * as auth from "./auth";

function Root() {
  auth.useAuth().logout(); //: useAuth -> src/auth.tsx useAuth; logout -> src/auth.tsx AuthState.logout
  return (
    <auth.AuthProvider> {/*: AuthProvider -> src/auth.tsx AuthProvider */}
      <G role="x" /> {/*: G -> src/guard.tsx Guard */}
    </auth.AuthProvider>
  );
}

createRoot(document.body).render(<Root />); //: Root -> Root; createRoot -> ?; render -> ?
