import { createContext, ReactNode, useContext, useMemo } from "react";

export class User {
  constructor(readonly name: string) {}
  hasRole(role: string): boolean {
    return true;
  }
}

interface AuthState {
  user: User | null;
  login(name: string): Promise<User>;
  logout: () => void;
}

const AuthContext = createContext<AuthState | undefined>(undefined); //: createContext -> ?

export function AuthProvider({ children }: { children: ReactNode }) {
  const value = useMemo<AuthState>(() => build(), []); //: useMemo -> ?; build -> build
  return <AuthContext.Provider value={value}>{children}</AuthContext.Provider>;
}

function build(): AuthState {
  return { user: null, login: async (name) => new User(name), logout() {} }; //: User -> User
}

export function useAuth(): AuthState {
  const state = useContext(AuthContext); //: useContext -> ?
  if (!state) throw new AuthError("none"); //: AuthError -> AuthError
  return state;
}

class AuthError extends Error {}
