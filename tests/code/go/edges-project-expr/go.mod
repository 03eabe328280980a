module expr
