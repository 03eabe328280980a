import React, { Component, PropsWithChildren } from "react";
import { AuthProvider, useAuth, User } from "./auth";

type GuardProps = PropsWithChildren<{ role: string; check?: (user: User) => boolean }>;

export function Guard({ role, check, children }: GuardProps): JSX.Element | null {
  const { user, login } = useAuth(); //: useAuth -> src/auth.tsx useAuth
  const auth = useAuth(); //: useAuth -> src/auth.tsx useAuth
  if (!user) {
    return <button onClick={() => login("x")} />; //: login -> src/auth.tsx AuthState.login
  }
  auth.user?.hasRole(role); //: hasRole -> src/auth.tsx User.hasRole
  check?.(user); //: check -> ?
  return user.hasRole(role) ? <>{children}</> : <Denied user={user} />; //: hasRole -> src/auth.tsx User.hasRole; Denied -> Denied
}

class Denied extends Component<{ user: User }, { n: number }> {
  componentDidMount(): void {
    this.log(this.props.user); //: log -> Denied.log
    this.setState({ n: 1 }); //: setState -> ?
  }
  private log(user: User) {
    user.hasRole("x"); //: hasRole -> src/auth.tsx User.hasRole
  }
  render() {
    return <p onClick={this.log.bind(this)}>{this.props.user.name}</p>; //: bind -> ?
  }
}

export const withAuth = <P extends object>(Wrapped: React.ComponentType<P>) => (props: P) => (
  <AuthProvider> {/*: AuthProvider -> src/auth.tsx AuthProvider */}
    <Wrapped {...props} />
  </AuthProvider>
);

export default withAuth(Guard); //: withAuth -> withAuth
