import { ComponentType, ReactElement } from "react";
import { Navigate } from "react-router";
import { useAuth } from "./AuthProvider";
import type { Role } from "./client";

export function RequireRole({ role, children }: { role: Role; children: ReactElement }) {
  const { session, logout } = useAuth(); //: useAuth -> src/auth/AuthProvider.tsx useAuth
  if (!session) return <Navigate to="/login" />; //: Navigate -> ?
  if (!session.hasRole(role)) { //: hasRole -> src/auth/client.ts Session.hasRole
    logout(); //: logout -> src/auth/AuthProvider.tsx AuthContextValue.logout
    return <Denied role={role} />; //: Denied -> Denied
  }
  return children;
}

export function withRole<P extends object>(Wrapped: ComponentType<P>, role: Role) {
  const Guarded = (props: P) => (
    <RequireRole role={role}>{/*: RequireRole -> RequireRole */}
      <Wrapped {...props} />{/*: Wrapped -> ? */}
    </RequireRole>
  );
  Guarded.displayName = nameOf(Wrapped); //: nameOf -> nameOf
  return Guarded;
}

const Denied = ({ role }: { role: Role }) => <p>{describe(role)}</p>; //: describe -> describe

function describe(role: Role) {
  return `needs ${role}`;
}

function nameOf(c: ComponentType<any>): string {
  return c.displayName ?? "Component";
}
