import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import { AuthClient, type Session } from "./client";

interface AuthContextValue {
  session: Session | null;
  login(email: string, password: string): Promise<void>;
  logout: () => void;
}

const AuthContext = createContext<AuthContextValue | undefined>(undefined); //: createContext -> ?

export function AuthProvider({ children, client = new AuthClient() }: { children: ReactNode; client?: AuthClient }) { //: AuthClient -> src/auth/client.ts AuthClient
  const [session, setSession] = useState<Session | null>(() => client.restore()); //: useState -> ?; restore -> src/auth/client.ts AuthClient.restore

  const value = useMemo<AuthContextValue>( //: useMemo -> ?
    () => ({
      session,
      async login(email, password) {
        const next = await client.login({ email, password }); //: login -> src/auth/client.ts AuthClient.login
        next.refresh(); //: refresh -> src/auth/client.ts Session.refresh
        setSession(next); //: setSession -> ?
      },
      logout: () => {
        client.logout(session); //: logout -> src/auth/client.ts AuthClient.logout
        setSession(null); //: setSession -> ?
      },
    }),
    [client, session],
  );

  return <AuthContext.Provider value={value}>{children}</AuthContext.Provider>;
}

export const useAuth = (): AuthContextValue => {
  const value = useContext(AuthContext); //: useContext -> ?
  if (!value) throw new MissingProvider("AuthProvider"); //: MissingProvider -> MissingProvider
  return value;
};

class MissingProvider extends Error {}
