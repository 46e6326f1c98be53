/** Edge length of every drawing, in pixels. */
export const canvasSize = 1024;

/** Offset (0 to 1), colour, and opacity where it is not 1. */
export type Stop = readonly [number, string, number?];

export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What part of a drawing a picture shows. */
export type View = "front" | "mirrored" | { closeUp: { x: number; y: number; size: number } };

/** Collects the elements of one drawing, back to front, and the paints that they refer to. */
export interface Pen {
  add(...elements: string[]): void;
  /** A gradient along a line: shares of the painted shape, or pixels when `inPixels`. Returns a paint. */
  linear(stops: readonly Stop[], line?: Line, inPixels?: boolean): string;
  /** A gradient around a point, in shares of the painted shape. Returns a paint. */
  radial(stops: readonly Stop[], centre?: { x: number; y: number; r: number }): string;
  /** Limits elements to the inside of a path. */
  clipped(path: string, ...elements: string[]): string;
  /** Softens elements by a standard deviation in pixels. */
  blurred(deviation: number, ...elements: string[]): string;
  toSvg(view: View): string;
}

const across: Line = { x1: 0, y1: 0, x2: 1, y2: 0 };
export const down: Line = { x1: 0, y1: 0, x2: 0, y2: 1 };

export function createPen(): Pen {
  const elements: string[] = [];
  const defs = new Map<string, string>();
  /** Equal definitions share an id: a turned body has hundreds of slices and few paints. */
  const define = (make: (id: string) => string): string => {
    const key = make("");
    const id = defs.get(key) ?? `p${defs.size}`;
    defs.set(key, id);
    return id;
  };
  const paint = (make: (id: string) => string) => `url(#${define(make)})`;
  return {
    add: (...more) => void elements.push(...more),
    linear: (stops, { x1, y1, x2, y2 } = across, inPixels = false) =>
      paint(
        (id) =>
          `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${inPixels ? ' gradientUnits="userSpaceOnUse"' : ""}>${stops.map(formatStop).join("")}</linearGradient>`,
      ),
    radial: (stops, { x, y, r } = { x: 0.5, y: 0.5, r: 0.5 }) =>
      paint(
        (id) =>
          `<radialGradient id="${id}" cx="${x}" cy="${y}" r="${r}">${stops.map(formatStop).join("")}</radialGradient>`,
      ),
    clipped: (path, ...inside) =>
      `<g clip-path="${paint((id) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`)}">${inside.join("")}</g>`,
    blurred: (deviation, ...inside) =>
      `<g filter="${paint((id) => `<filter id="${id}" x="-30%" y="-300%" width="160%" height="700%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`)}">${inside.join("")}</g>`,
    toSvg: (view) =>
      frame(
        elements.join(""),
        [...defs].map(([definition, id]) => definition.replace('id=""', `id="${id}"`)).join(""),
        view,
      ),
  };
}

function formatStop([offset, colour, opacity = 1]: Stop): string {
  return `<stop offset="${round(offset)}" stop-color="${colour}"${opacity === 1 ? "" : ` stop-opacity="${opacity}"`}/>`;
}

/**
 * The path of an ellipse. Not the element of that name: some versions of the rasteriser paint it black when it is
 * filled with a gradient.
 */
export function ellipse(x: number, y: number, rx: number, ry: number): string {
  const [a, b] = [round(rx), round(ry)];
  return `M${round(x - rx)} ${round(y)}a${a} ${b} 0 0 0 ${round(2 * rx)} 0a${a} ${b} 0 0 0 ${round(-2 * rx)} 0Z`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const backdrop = `<radialGradient id="backdrop" cx=".5" cy=".4" r=".78"><stop offset="0" stop-color="#f7f6f4"/><stop offset="1" stop-color="#e9e7e3"/></radialGradient>`;

function frame(elements: string, defs: string, view: View): string {
  const isCloseUp = typeof view === "object";
  const { x, y, size } = isCloseUp ? view.closeUp : { x: 0, y: 0, size: canvasSize };
  const content =
    view === "mirrored" ? `<g transform="translate(${canvasSize} 0) scale(-1 1)">${elements}</g>` : elements;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${canvasSize}" height="${canvasSize}" viewBox="${x} ${y} ${size} ${size}">`,
    `<defs>${backdrop}${defs}</defs><rect width="${canvasSize}" height="${canvasSize}" fill="url(#backdrop)"/>${content}</svg>`,
  ].join("");
}
