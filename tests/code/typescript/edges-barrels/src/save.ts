export function save(): void {}
export function visible(): void {}
