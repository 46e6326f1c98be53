import type { SKRSContext2D } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { type CutOut, cutOut } from "./cut-out.ts";
import { decodePicture, frameSize } from "./picture.ts";
import { drawPng, drawScene, fillStudio } from "./test-pictures.ts";

async function cut(draw: (context: SKRSContext2D) => void): Promise<CutOut> {
  const found = cutOut(await decodePicture(drawPng(draw)));
  if (!found) throw new Error("No product was found");
  return found;
}

const at = (x: number, y: number) => y * frameSize + x;

function drawBall(context: SKRSContext2D, colour = "#8a3f5a"): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(320, 300, 150, 0, 7);
  context.fill();
}

function drawShadow(context: SKRSContext2D): void {
  context.filter = "blur(12px)";
  context.fillStyle = "rgba(40,36,44,.4)";
  context.beginPath();
  context.ellipse(320, 460, 150, 20, 0, 0, 7);
  context.fill();
  context.filter = "none";
}

test("a product is told from a plain background, with soft edges", async () => {
  const { alpha } = await cut((context) => {
    fillStudio(context);
    drawBall(context);
  });
  expect(alpha[at(320, 300)]).toBe(1);
  expect(alpha[at(20, 20)]).toBe(0);
  expect(alpha[at(320, 100)]).toBe(0);
  const area = alpha.reduce((sum, value) => sum + value, 0);
  expect(Math.abs(area / (Math.PI * 150 ** 2) - 1)).toBeLessThan(0.01);
  expect(alpha.some((value) => value > 0.2 && value < 0.8)).toBe(true);
});

test("a background that is lit unevenly is still plain", async () => {
  const { alpha } = await cut((context) => {
    const light = context.createRadialGradient(320, 250, 0, 320, 250, 480);
    light.addColorStop(0, "#ffffff");
    light.addColorStop(1, "#d9d6d0");
    context.fillStyle = light;
    context.fillRect(0, 0, 640, 640);
    drawBall(context);
  });
  expect(alpha[at(320, 100)]).toBe(0);
  expect(alpha[at(320, 300)]).toBe(1);
  expect(alpha[at(620, 320)]).toBe(0);
});

test("a shadow is light on the floor, not a part of the product", async () => {
  const { alpha, light } = await cut((context) => {
    fillStudio(context);
    drawShadow(context);
    drawBall(context);
  });
  expect(alpha[at(320, 470)]).toBe(0);
  expect(alpha[at(220, 460)]).toBe(0);
  expect(light[at(320, 470) * 3]).toBeLessThan(0.85);
  expect(light[at(320, 40) * 3]).toBeGreaterThan(0.98);
});

test("an opening in the product is background, a pale label on it is not", async () => {
  const { alpha } = await cut((context) => {
    fillStudio(context);
    drawBall(context);
    fillStudioCircle(context, 260, 300);
    context.fillStyle = "#ebe6dc";
    context.fillRect(345, 270, 60, 60);
  });
  expect(alpha[at(260, 300)]).toBe(0);
  expect(alpha[at(375, 300)]).toBe(1);
});

function fillStudioCircle(context: SKRSContext2D, x: number, y: number): void {
  context.save();
  context.beginPath();
  context.arc(x, y, 40, 0, 7);
  context.clip();
  fillStudio(context);
  context.restore();
}

test("specks beside the product are left out", async () => {
  const { alpha } = await cut((context) => {
    fillStudio(context);
    drawBall(context);
    context.fillStyle = "#333";
    context.fillRect(60, 60, 4, 4);
  });
  expect(alpha[at(62, 62)]).toBe(0);
});

test("the product's colour goes on beyond its outline, so that its edge does not fade to the background", async () => {
  const { colour } = await cut((context) => {
    fillStudio(context);
    drawBall(context);
  });
  expect([...colour.subarray(at(320, 146) * 3, at(320, 146) * 3 + 3)]).toEqual([0x8a, 0x3f, 0x5a]);
});

test("a detail of a product is not taken for a whole one, however plain it is", async () => {
  const detail = drawPng((context) => {
    context.fillStyle = "#ddcba8";
    context.fillRect(0, 0, 640, 640);
    context.fillStyle = "#8a5a35";
    context.fillRect(180, 0, 280, 300);
  });
  expect(cutOut(await decodePicture(detail))).toBeNull();
});

test("there is nothing to cut out of a scene, or of an empty studio", async () => {
  expect(cutOut(await decodePicture(drawPng(drawScene)))).toBeNull();
  expect(cutOut(await decodePicture(drawPng(fillStudio)))).toBeNull();
});
