function svg(path: string) {
  return <path d={path} />;
}

export const Icon = {
  Error: () => svg("M0 0"), //: svg -> svg
  Info() {
    return svg("M1 1"); //: svg -> svg
  },
};
