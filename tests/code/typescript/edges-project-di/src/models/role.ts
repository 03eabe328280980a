export type Role = { name: string; grants(action: string): boolean };
