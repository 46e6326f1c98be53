import { describe, expect, test } from "vitest";
import { decodePicture, type Frame, frameSize, pixelCount } from "./picture.ts";
import { drawCan, drawPng, drawScene, drawWedge } from "./test-pictures.ts";
import { createTurn } from "./turn.ts";
import { drawTurntable, frameCount } from "./turntable-frames.ts";

const can = await decodePicture(drawPng((context) => drawCan(context)));
const wedge = await decodePicture(drawPng((context) => drawWedge(context)));
const scene = await decodePicture(drawPng(drawScene));

/** The mean difference of two frames, in levels of 255. */
function differ(a: Frame, b: Frame): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += Math.abs((a[k] ?? 0) - (b[k] ?? 0));
  return sum / (pixelCount * 3);
}

const turns = new Map([can, wedge, scene].map((picture) => [picture, createTurn(picture)]));

function turned(picture: Frame, degrees: number): Frame {
  const frame = new Uint8ClampedArray(pixelCount * 4);
  turns.get(picture)?.(frame, (degrees * Math.PI) / 180);
  return frame;
}

function colourAt(frame: Frame, x: number, y: number): number[] {
  const at = (y * frameSize + x) * 4;
  return [...frame.subarray(at, at + 3)];
}

const isBackground = (colour: number[]) => colour.every((value) => Math.abs(value - 239) < 8);
const isBlue = ([red = 0, , blue = 0]: number[]) => blue > red + 20;

function widthOf(frame: Frame, row: number): number {
  return Array.from({ length: frameSize }, (_, x) => colourAt(frame, x, row)).filter((c) => !isBackground(c))
    .length;
}

describe("the order of the frames", () => {
  test("it starts with the picture, leaves it, and comes back to it without a jump", () => {
    const distances: number[] = [];
    let before: Frame | undefined;
    const steps: number[] = [];
    for (const frame of drawTurntable(can)) {
      distances.push(differ(frame, can));
      if (before) steps.push(differ(frame, before));
      before = frame.slice();
    }
    expect(distances).toHaveLength(frameCount);
    expect(distances[0]).toBe(0);
    expect(distances.at(-1)).toBe(0);
    expect(Math.max(...distances)).toBeGreaterThan(2);
    expect(Math.max(...steps)).toBeLessThan(Math.max(...distances));
    // The steps beside the poses are no larger than those on the way: drawn and real picture agree.
    const onTheWay = Math.max(...steps.slice(10, -10));
    expect(Math.max(steps[0] ?? 9, steps.at(-1) ?? 9)).toBeLessThan(onTheWay);
  });

  test("with an end picture it ends in that one", () => {
    const end = wedge;
    let last: Frame | undefined;
    let first: Frame | undefined;
    for (const frame of drawTurntable(can, end)) {
      first ??= frame.slice();
      last = frame;
    }
    expect(differ(first ?? wedge, can)).toBe(0);
    expect(differ(last ?? can, end)).toBe(0);
  });
});

describe("a round product", () => {
  test("takes its handle around: behind the body, to the other side, and in front of it", () => {
    const handle = { x: 462, y: 330 };
    expect(isBlue(colourAt(can, handle.x, handle.y))).toBe(true);

    const behind = turned(can, 90);
    expect(isBackground(colourAt(behind, handle.x, handle.y))).toBe(true);
    expect(isBlue(colourAt(behind, 300, 330))).toBe(false);

    const opposite = turned(can, 180);
    expect(isBlue(colourAt(opposite, 299 - (handle.x - 300), handle.y))).toBe(true);
    expect(isBackground(colourAt(opposite, handle.x, handle.y))).toBe(true);

    expect(isBlue(colourAt(turned(can, 270), 300, 330))).toBe(true);
  });

  test("keeps its outline and its light while the surface moves", () => {
    const quarter = turned(can, 90);
    expect(widthOf(quarter, 300)).toBeGreaterThanOrEqual(198);
    expect(widthOf(quarter, 300)).toBeLessThanOrEqual(203);
    const brightness = (x: number) => colourAt(quarter, x, 300).reduce((sum, value) => sum + value, 0);
    expect(brightness(280)).toBeGreaterThan(1.3 * brightness(392));
    expect(brightness(280)).toBeGreaterThan(1.2 * brightness(204));
  });
});

describe("a product that is longer than deep", () => {
  test("grows narrow as it turns its end to the camera, and long again", () => {
    const start = widthOf(wedge, 400);
    expect(widthOf(turned(wedge, 90), 400)).toBeLessThan(0.7 * start);
    expect(widthOf(turned(wedge, 90), 400)).toBeGreaterThan(0.2 * start);
    expect(Math.abs(widthOf(turned(wedge, 180), 400) - start)).toBeLessThan(6);
  });

  test("shows its mirror image from behind", () => {
    expect(isBackground(colourAt(wedge, 120, 280))).toBe(false);
    expect(isBackground(colourAt(wedge, 520, 280))).toBe(true);
    const behind = turned(wedge, 180);
    expect(isBackground(colourAt(behind, 120, 280))).toBe(true);
    expect(isBackground(colourAt(behind, 520, 280))).toBe(false);
  });
});

describe("a picture without a plain background", () => {
  test("swings as a card to one side and to the other, and shows the whole picture between", () => {
    const [left, right] = [turned(scene, 90), turned(scene, 270)];
    expect(differ(left, scene)).toBeGreaterThan(10);
    expect(differ(right, scene)).toBeGreaterThan(10);
    expect(differ(left, right)).toBeGreaterThan(10);
    expect(differ(turned(scene, 180), scene)).toBeLessThan(2);
  });
});

test("a picture that is not square is shown whole, its background carried on beside it", async () => {
  const tall = await decodePicture(
    drawPng(
      (context) => {
        context.fillStyle = "#dfe7ee";
        context.fillRect(0, 0, 300, 600);
        context.fillStyle = "#c02020";
        context.fillRect(0, 290, 300, 20);
      },
      300,
      600,
    ),
  );
  expect(colourAt(tall, 10, 320)).toEqual([0xdf, 0xe7, 0xee]);
  expect(colourAt(tall, 320, 320)).toEqual([0xc0, 0x20, 0x20]);
  expect(colourAt(tall, 630, 10)).toEqual([0xdf, 0xe7, 0xee]);
});
