import { darken, lighten, mix } from "./colour.ts";
import { drawContactShadow, drawLathe, drawOpening, type Lathe } from "./lathe.ts";
import { glazed, matte, metal, satin } from "./material.ts";
import { drawDots, drawFacets, drawGrooves, drawLabel, drawLeaves, drawSpeckles } from "./motifs.ts";
import { createPen, type Pen } from "./pen.ts";
import { drawTube } from "./tube.ts";

/** A deep serving bowl on a foot. */
export function drawBowl({
  glaze,
  accent,
  motif,
}: {
  glaze: string;
  accent: string;
  motif: "grooves" | "dots" | "speckles";
}): Pen {
  const pen = createPen();
  const bowl: Lathe = {
    x: 512,
    profile: [
      [470, 318],
      [500, 314],
      [600, 268],
      [700, 186],
      [748, 126],
      [762, 116, "corner"],
      [796, 120],
    ],
    material: (y) => (y > 762 ? matte(accent) : glazed(glaze)),
  };
  drawContactShadow(pen, 512, 802, 168);
  drawLathe(pen, bowl);
  if (motif === "grooves") drawGrooves(pen, bowl, glaze, { top: 500, bottom: 715 }, 28);
  if (motif === "dots") drawDots(pen, bowl, accent, { top: 515, bottom: 655 }, 15);
  if (motif === "speckles") drawSpeckles(pen, bowl, accent, { top: 480, bottom: 740 }, 110);
  drawOpening(pen, bowl, 13, glazed(mix(glaze, "#fbf4e6", 0.4)));
  return pen;
}

/** A jug with a wide handle on the right. */
export function drawJug({ glaze, accent }: { glaze: string; accent: string }): Pen {
  const pen = createPen();
  const jug: Lathe = {
    x: 466,
    profile: [
      [230, 124],
      [262, 112],
      [330, 104],
      [430, 140],
      [560, 196],
      [680, 208],
      [790, 170],
      [838, 142],
      [852, 130],
    ],
    material: (y) => (y < 380 ? glazed(accent) : glazed(glaze)),
  };
  drawContactShadow(pen, 466, 858, 160);
  drawTube(pen, {
    path: "M556 300C712 262 782 372 756 480C734 570 690 620 640 640",
    width: 48,
    material: glazed(glaze),
  });
  drawLathe(pen, jug);
  drawLeaves(pen, jug, accent, { top: 450, bottom: 770 });
  drawOpening(pen, jug, 12, matte(mix(accent, "#fbf4e6", 0.3)));
  return pen;
}

/** A pepper mill turned from one piece of wood, with a steel knob. */
export function drawMill({ wood, band }: { wood: string; band: string }): Pen {
  const pen = createPen();
  const grain = (y: number) => Math.sin(y * 0.31) * 0.5 + Math.sin(y * 0.113 + 1) * 0.5;
  const mill: Lathe = {
    x: 512,
    profile: [
      [150, 18],
      [158, 30],
      [176, 30],
      [188, 18, "corner"],
      [194, 40],
      [230, 92],
      [290, 108],
      [350, 88],
      [384, 66],
      [392, 96, "corner"],
      [412, 98, "corner"],
      [418, 70],
      [480, 62],
      [560, 74],
      [700, 112],
      [800, 130],
      [850, 132],
      [866, 124],
    ],
    material: (y) => {
      if (y < 189) return metal("#c9cacf");
      if (y > 392 && y < 412) return satin(band);
      return satin(grain(y) > 0 ? darken(wood, grain(y) * 0.16) : lighten(wood, -grain(y) * 0.1));
    },
  };
  drawContactShadow(pen, 512, 872, 136);
  drawLathe(pen, mill);
  drawGrooves(pen, mill, wood, { top: 625, bottom: 800 }, 14);
  return pen;
}

/** A storage jar with a cork lid. */
export function drawJar({
  glaze,
  accent,
  mark,
}: {
  glaze: string;
  accent: string;
  mark: "hills" | "leaf" | "rings";
}): Pen {
  const pen = createPen();
  const jar: Lathe = {
    x: 512,
    profile: [
      [352, 186],
      [366, 206],
      [400, 214, "corner"],
      [790, 214, "corner"],
      [828, 204],
      [846, 182],
    ],
    material: satin(glaze),
  };
  const cork: Lathe = {
    x: 512,
    profile: [
      [262, 168],
      [270, 182],
      [330, 186, "corner"],
      [352, 180],
    ],
    material: matte("#c49a6c"),
  };
  drawContactShadow(pen, 512, 854, 214);
  drawLathe(pen, jar);
  drawLabel(
    pen,
    jar,
    { top: 480, bottom: 720 },
    { paper: lighten(glaze, 0.75), ink: accent, mark, reach: 0.7 },
  );
  drawOpening(pen, jar, 8, matte(darken(glaze, 0.4)));
  drawLathe(pen, cork);
  drawSpeckles(pen, cork, "#8a6440", { top: 275, bottom: 345 }, 60);
  return pen;
}

/** An enamelled casserole with two handles and a lid. */
export function drawCasserole({ enamel, knob }: { enamel: string; knob: string }): Pen {
  const pen = createPen();
  const material = glazed(enamel);
  const pot: Lathe = {
    x: 512,
    profile: [
      [498, 276, "corner"],
      [512, 280, "corner"],
      [516, 270, "corner"],
      [740, 264],
      [784, 246],
      [802, 214],
    ],
    material: (y) => (y < 512 ? metal("#b9b3a8") : material),
  };
  const lid: Lathe = {
    x: 512,
    profile: [
      [366, 26],
      [374, 42],
      [394, 44],
      [404, 24, "corner"],
      [414, 26],
      [424, 110],
      [452, 210],
      [480, 266],
      [492, 278],
    ],
    material: (y) => (y < 413 ? metal(knob) : material),
  };
  drawContactShadow(pen, 512, 812, 256);
  drawTube(pen, { path: "M262 556C170 540 168 632 262 622", width: 32, material });
  drawTube(pen, { path: "M762 556C854 540 856 632 762 622", width: 32, material });
  drawLathe(pen, pot);
  drawGrooves(pen, pot, enamel, { top: 600, bottom: 720 }, 34);
  drawLathe(pen, lid);
  return pen;
}

/** A saucepan with a long wooden handle on the right. */
export function drawSaucepan({ enamel, wood }: { enamel: string; wood: string }): Pen {
  const pen = createPen();
  const pan: Lathe = {
    x: 386,
    profile: [
      [540, 232, "corner"],
      [552, 226],
      [720, 222],
      [764, 206],
      [782, 178],
    ],
    material: (y) => (y < 552 ? metal("#8e8f96") : glazed(enamel)),
  };
  drawContactShadow(pen, 386, 790, 216);
  drawTube(pen, { path: "M606 600L690 588", width: 24, material: metal("#c2c3c8") });
  drawTube(pen, { path: "M690 588C770 574 850 560 916 548", width: 44, material: satin(wood) });
  drawLathe(pen, pan);
  drawDots(pen, pan, lighten(enamel, 0.7), { top: 610, bottom: 700 }, 9);
  drawOpening(pen, pan, 8, satin("#a9aab0"));
  return pen;
}

/** A round canister of folded facets, as a tea caddy. */
export function drawCaddy({ lacquer, accent }: { lacquer: string; accent: string }): Pen {
  const pen = createPen();
  const caddy: Lathe = {
    x: 512,
    profile: [
      [404, 176, "corner"],
      [820, 176, "corner"],
      [836, 170],
    ],
    material: (y) => (y < 412 || y > 812 ? metal("#c7a45f") : glazed(lacquer)),
  };
  const lid: Lathe = {
    x: 512,
    profile: [
      [256, 14],
      [266, 26],
      [284, 26],
      [292, 12, "corner"],
      [300, 20],
      [306, 150],
      [314, 178, "corner"],
      [396, 180, "corner"],
      [402, 176],
    ],
    material: (y) => (y < 300 || y > 386 ? metal("#c7a45f") : glazed(lacquer)),
  };
  drawContactShadow(pen, 512, 842, 180);
  drawLathe(pen, caddy);
  drawFacets(pen, caddy, accent, { top: 440, bottom: 790 }, 5);
  drawLathe(pen, lid);
  return pen;
}
