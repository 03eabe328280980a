export function format(value: string): string;
export function format(value: number): string;
export function format(value: any): string {
  return pad(value); //: pad -> pad
}

function pad(value: string): string {
  return value;
}

export class Formatter {
  apply(value: string): string;
  apply(value: number): string;
  apply(value: any): string {
    return format(value); //: format -> format@3
  }
}

export interface Options {
  log(text: string): void;
}

export interface Options {
  warn(text: string): void;
}

export declare function outside(): Formatter;
