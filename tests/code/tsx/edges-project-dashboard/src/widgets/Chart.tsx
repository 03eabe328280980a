import { useLayoutEffect, useRef } from "react";
import { Series } from "../series";

type ChartProps = { series: Series; onHover?: (at: number) => void };

export default function Chart({ series, onHover }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null); //: useRef -> ?

  useLayoutEffect(() => { //: useLayoutEffect -> ?
    const context = canvas.current?.getContext("2d"); //: getContext -> ?
    if (context) draw(context, series); //: draw -> draw
  }, [series]);

  const handleMove = (at: number): void => {
    onHover?.(series.nearest(at)); //: onHover -> ?; nearest -> src/series.ts Series.nearest
  };

  return <canvas ref={canvas} onMouseMove={(e) => handleMove(e.clientX)} />; //: handleMove -> Chart.handleMove
}

function draw(context: CanvasRenderingContext2D, { points, ...rest }: Series) {
  context.beginPath(); //: beginPath -> ?
  for (const point of points) context.lineTo(point.x, point.scaled(2)); //: lineTo -> ?; scaled -> src/series.ts Point.scaled
}
