import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";

/** Draws a test picture as PNG: lossless, so that tests can count on its colours. */
export function drawPng(draw: (context: SKRSContext2D) => void, width = 640, height = width): Buffer {
  const canvas = createCanvas(width, height);
  draw(canvas.getContext("2d"));
  return canvas.toBuffer("image/png");
}

/** Fills the whole picture with a plain studio grey. */
export function fillStudio(context: SKRSContext2D): void {
  context.fillStyle = "#f0efed";
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
}

/** A can, dark at its sides, with a handle on its right. */
export function drawCan(context: SKRSContext2D, { colour = "#b04a3a", handle = "#2f5f8f" } = {}): void {
  fillStudio(context);
  context.strokeStyle = handle;
  context.lineWidth = 24;
  context.beginPath();
  context.arc(400, 330, 62, -1.3, 1.3);
  context.stroke();
  context.fillStyle = colour;
  context.fillRect(200, 200, 200, 260);
  const shade = context.createLinearGradient(200, 0, 400, 0);
  shade.addColorStop(0, "rgba(0,0,0,.45)");
  shade.addColorStop(0.4, "rgba(0,0,0,0)");
  shade.addColorStop(1, "rgba(0,0,0,.6)");
  context.fillStyle = shade;
  context.fillRect(200, 200, 200, 260);
}

/** A flat, evenly lit wedge, longer than it is high: no body of revolution. */
export function drawWedge(context: SKRSContext2D, colour = "#3f6f8f"): void {
  fillStudio(context);
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(100, 420);
  context.lineTo(100, 260);
  context.lineTo(240, 250);
  context.lineTo(540, 380);
  context.lineTo(540, 420);
  context.fill();
}

/** A picture whose edges are anything but plain. */
export function drawScene(context: SKRSContext2D): void {
  const { width, height } = context.canvas;
  for (let y = 0; y < height; y += 40) {
    for (let x = 0; x < width; x += 40) {
      context.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 60% ${30 + ((x + y) % 50)}%)`;
      context.fillRect(x, y, 40, 40);
    }
  }
}
