export type Later = {
  wait(): void;
};
