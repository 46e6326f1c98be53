import { drawCandle } from "../drawings/candle.ts";
import { drawCushion } from "../drawings/cushion.ts";
import { drawChair, drawSideTable, drawStool } from "../drawings/furniture.ts";
import { drawFloorLamp, drawTableLamp } from "../drawings/lamp.ts";
import { drawPerfume } from "../drawings/perfume.ts";
import { drawPlant } from "../drawings/plant.ts";
import { drawVase } from "../drawings/vase.ts";
import { closeUp, defineLine, front } from "./product-draft.ts";

const stripedVase = () => drawVase({ shape: "amphora", glaze: "#b8674a", accent: "#f1e0c8", motif: "bands" });
const groovedAmphora = () =>
  drawVase({ shape: "amphora", glaze: "#c9a24a", accent: "#6d4f22", motif: "grooves" });
const bottleVase = () => drawVase({ shape: "bottle", glaze: "#3d6b64", accent: "#d9c9a3", motif: "grooves" });
const moonVase = () => drawVase({ shape: "moon", glaze: "#d0c2ab", accent: "#4b4038", motif: "speckles" });
const facetVase = () => drawVase({ shape: "moon", glaze: "#44597a", accent: "#c9d3e2", motif: "facets" });

export const vases = defineLine(
  {
    productType: "Vase",
    vendor: "Studio Lehm",
    tags: ["ceramic", "handmade"],
    collections: ["Living"],
    about: "<p>Thrown and glazed in a <em>small studio by the sea</em>. Watertight.</p>",
  },
  [
    {
      handle: "dune-vase-terracotta",
      title: "Dune Vase – Terracotta Stripe",
      priceCents: 7400,
      totalInventory: 9,
      pictures: [
        front("dune-vase-terracotta", "Terracotta vase with cream stripes", stripedVase),
        front("dune-vase-ochre-pair", "The ochre vase of the same line", groovedAmphora),
      ],
    },
    {
      handle: "dune-vase-ochre",
      title: "Dune Vase – Ochre",
      priceCents: 7400,
      totalInventory: 4,
      pictures: [front("dune-vase-ochre", "Ochre vase with grooves", groovedAmphora)],
    },
    {
      handle: "reed-vase-pine",
      title: "Reed Bottle Vase – Pine",
      priceCents: 6200,
      totalInventory: 15,
      pictures: [
        front("reed-vase-pine", "Slender green vase", bottleVase),
        closeUp("reed-vase-pine", "Grooves of the green vase", bottleVase, [330, 480, 380]),
      ],
    },
    {
      handle: "moon-vase-pebble",
      title: "Moon Jar – Speckled Pebble",
      priceCents: 8800,
      totalInventory: 6,
      pictures: [
        front("moon-vase-pebble", "Round speckled jar", moonVase),
        closeUp("moon-vase-pebble", "Speckled glaze", moonVase, [330, 360, 360]),
      ],
    },
    {
      handle: "moon-vase-night",
      title: "Moon Jar – Night Facets",
      priceCents: 8800,
      totalInventory: 3,
      status: "DRAFT",
      pictures: [front("moon-vase-night", "Round blue jar with diamonds", facetVase)],
    },
  ],
);

const bluePleatedLamp = () =>
  drawTableLamp({ shade: "#efe3cc", stand: "#4d6f8a", standKind: "ceramic", isPleated: true });
const sageLamp = () =>
  drawTableLamp({ shade: "#e3d3b4", stand: "#8aa08b", standKind: "ceramic", isPleated: true });
const brassLamp = () =>
  drawTableLamp({ shade: "#b4533a", stand: "#c9a25c", standKind: "brass", isPleated: true });
const oakFloorLamp = () =>
  drawFloorLamp({ shade: "#d7c3a2", stand: "#8a5a35", standKind: "wood", isPleated: true });
const brassFloorLamp = () =>
  drawFloorLamp({ shade: "#54705f", stand: "#c3a05a", standKind: "brass", isPleated: true });

export const lamps = defineLine(
  {
    productType: "Lamp",
    vendor: "Glow & Grain",
    tags: ["lighting", "linen"],
    collections: ["Living", "Lighting"],
    about: "<p>Warm light through <strong>real linen</strong>. E27, up to 40 W; the cord has a dimmer.</p>",
  },
  [
    {
      handle: "dusk-table-lamp-blue",
      title: "Dusk Table Lamp – Bluebell",
      priceCents: 12900,
      totalInventory: 18,
      pictures: [
        front(
          "dusk-table-lamp-blue",
          "Table lamp with a blue ceramic base and a pleated shade",
          bluePleatedLamp,
        ),
        closeUp("dusk-table-lamp-blue", "Pleated linen", bluePleatedLamp, [270, 170, 440]),
        front("dusk-table-lamp-sage-pair", "The sage lamp of the same line", sageLamp),
      ],
    },
    {
      handle: "dusk-table-lamp-sage",
      title: "Dusk Table Lamp – Sage",
      priceCents: 12900,
      totalInventory: 12,
      pictures: [front("dusk-table-lamp-sage", "Table lamp with a sage base", sageLamp)],
    },
    {
      handle: "dusk-table-lamp-brass",
      title: "Dusk Table Lamp – Brass & Clay",
      priceCents: 14900,
      totalInventory: 7,
      pictures: [front("dusk-table-lamp-brass", "Brass table lamp with a clay-red shade", brassLamp)],
    },
    {
      handle: "stem-floor-lamp-oak",
      title: "Stem Floor Lamp – Oak",
      priceCents: 24900,
      totalInventory: 5,
      pictures: [front("stem-floor-lamp-oak", "Slender oak floor lamp", oakFloorLamp)],
    },
    {
      handle: "stem-floor-lamp-brass",
      title: "Stem Floor Lamp – Brass & Fern",
      priceCents: 26900,
      totalInventory: 4,
      pictures: [front("stem-floor-lamp-brass", "Brass floor lamp with a green shade", brassFloorLamp)],
    },
  ],
);

const amberCandle = () =>
  drawCandle({ glass: "#8a5b33", wax: "#f3e7cf", paper: "#f4ecdd", ink: "#3b332c", mark: "hills" });
const forestCandle = () =>
  drawCandle({ glass: "#3f4a44", wax: "#e9ddc9", paper: "#d8dccb", ink: "#2f3b33", mark: "leaf" });
const roseCandle = () =>
  drawCandle({ glass: "#b98a8a", wax: "#fbeee6", paper: "#fbf3ec", ink: "#7b4044", mark: "rings" });

export const candles = defineLine(
  {
    productType: "Candle",
    vendor: "Waxwing",
    tags: ["soy-wax", "vegan"],
    collections: ["Living", "Gifts under 50"],
    about: "<p>Soy wax, a cotton wick and <em>nothing that smokes</em>. Burns for about 45 hours.</p>",
  },
  [
    {
      handle: "amber-hills-candle",
      title: "Amber Hills Candle – Fig & Cedar",
      priceCents: 2900,
      totalInventory: 64,
      pictures: [
        front("amber-hills-candle", "Lit candle in amber glass", amberCandle),
        closeUp("amber-hills-candle", "Label with hills", amberCandle, [300, 440, 420]),
      ],
    },
    {
      handle: "forest-floor-candle",
      title: "Forest Floor Candle – Moss & Vetiver",
      priceCents: 2900,
      totalInventory: 52,
      pictures: [front("forest-floor-candle", "Lit candle in dark green glass", forestCandle)],
    },
    {
      handle: "gruene-woche-kerze",
      title: "Kerze „Rosengarten“ – süße Blüten & Früchte <b>NEU</b> 🌹🕯️",
      priceCents: 3100,
      totalInventory: 28,
      detail:
        "Duftet nach Rosenblättern, Äpfeln &amp; einem Hauch Öl vom Bergamottenbaum. Für gemütliche Abende 🌙",
      pictures: [front("rosengarten-kerze", "Brennende Kerze in rosa Glas", roseCandle)],
    },
  ],
);

const sansevieria = () =>
  drawPlant({ pot: "#c9825d", accent: "#f3e3cf", motif: "facets", kind: "sansevieria", leaf: "#4f7a4b" });
const fern = () =>
  drawPlant({ pot: "#44546a", accent: "#f3e3cf", motif: "grooves", kind: "fern", leaf: "#5b8a4a" });
const aloe = () =>
  drawPlant({ pot: "#d8b24a", accent: "#6b4f1f", motif: "speckles", kind: "aloe", leaf: "#6c9a7a" });

export const plants = defineLine(
  {
    productType: "Plant",
    vendor: "Green Sill",
    tags: ["indoor", "easy-care"],
    collections: ["Living", "Plants"],
    about:
      "<p>Delivered <strong>in its pot</strong>, with a card that says how much water and light it likes.</p>",
  },
  [
    {
      handle: "snake-plant-terracotta",
      title: "Snake Plant in Terracotta Pot",
      priceCents: 3600,
      totalInventory: 25,
      pictures: [
        front("snake-plant-terracotta", "Snake plant in a terracotta pot", sansevieria),
        closeUp("snake-plant-terracotta", "Pot with diamonds", sansevieria, [310, 520, 380]),
      ],
    },
    {
      handle: "spider-plant-slate",
      title: "Spider Plant in Slate Pot",
      priceCents: 3400,
      totalInventory: 18,
      pictures: [front("spider-plant-slate", "Spider plant in a dark blue pot", fern)],
    },
    {
      handle: "aloe-sunshine",
      title: "Aloe in Sunshine Pot",
      priceCents: 3200,
      totalInventory: 30,
      pictures: [front("aloe-sunshine", "Aloe in a yellow pot", aloe)],
    },
  ],
);

const archCushion = () => drawCushion({ cloth: "#c9793f", trim: "#f3e3c8", motif: "arches" });
const checkCushion = () => drawCushion({ cloth: "#5f7f78", trim: "#eadfc6", motif: "check" });

export const cushions = defineLine(
  {
    productType: "Cushion",
    vendor: "Loom Street",
    tags: ["cotton", "feather-free"],
    collections: ["Living"],
    about: "<p>Woven cotton, 50 × 50 cm, with a hidden zip. <em>The inner cushion is included.</em></p>",
  },
  [
    {
      handle: "arcade-cushion-apricot",
      title: "Arcade Cushion – Apricot",
      priceCents: 4200,
      totalInventory: 33,
      pictures: [
        front("arcade-cushion-apricot", "Apricot cushion with arches", archCushion),
        front("arcade-cushion-eucalyptus-pair", "The eucalyptus cushion", checkCushion),
      ],
    },
    {
      handle: "picnic-cushion-eucalyptus",
      title: "Picnic Cushion – Eucalyptus Check",
      priceCents: 4200,
      totalInventory: 21,
      pictures: [front("picnic-cushion-eucalyptus", "Green checked cushion", checkCushion)],
    },
  ],
);

const amberPerfume = () => drawPerfume({ liquid: "#d9924a", cap: "#2c2a2e", label: "#f7efe0" });
const rosePerfume = () => drawPerfume({ liquid: "#c97b86", cap: "#b9a07a", label: "#fff5f2" });

export const perfumes = defineLine(
  {
    productType: "Perfume",
    vendor: "Maison Quill",
    tags: ["eau-de-parfum"],
    collections: ["Gifts"],
    about: "<p>Eau de parfum, 50 ml, in a bottle that can be <strong>refilled</strong>.</p>",
  },
  [
    {
      handle: "quill-no-4-amber",
      title: "Quill No. 4 – Amber Hour",
      priceCents: 8200,
      totalInventory: 24,
      pictures: [front("quill-no-4-amber", "Amber perfume in a square bottle", amberPerfume)],
    },
    {
      handle: "quill-no-7-peony",
      title: "Quill No. 7 – Peony at Dawn",
      priceCents: 8200,
      totalInventory: 0,
      status: "DRAFT",
      pictures: [front("quill-no-7-peony", "Rose perfume in a square bottle", rosePerfume)],
    },
  ],
);

const ochreStool = () => drawStool({ seat: "#c7772e", wood: "#a3703f" });
const blueStool = () => drawStool({ seat: "#3f5f7d", wood: "#7a5233" });
const greenChair = () => drawChair({ shell: "#5e7d74", wood: "#9c6b3c" });
const clayChair = () => drawChair({ shell: "#b56b4c", wood: "#6e4a30" });
const sideTable = () => drawSideTable({ top: "#b5834f", frame: "#4a4d52" });

export const furniture = defineLine(
  {
    productType: "Furniture",
    vendor: "Timber & Thyme",
    tags: ["solid-wood"],
    collections: ["Living", "Furniture"],
    about:
      "<p>Solid ash from managed forests, oiled by hand. <em>Legs are screwed on in five minutes.</em></p>",
  },
  [
    {
      handle: "perch-stool-ochre",
      title: "Perch Stool – Ochre Felt",
      priceCents: 14900,
      totalInventory: 10,
      pictures: [front("perch-stool-ochre", "Stool with an ochre seat", ochreStool)],
    },
    {
      handle: "perch-stool-denim",
      title: "Perch Stool – Denim Felt",
      priceCents: 14900,
      totalInventory: 8,
      pictures: [
        front("perch-stool-denim", "Stool with a blue seat", blueStool),
        front("perch-stool-ochre-pair", "The ochre stool of the same line", ochreStool),
      ],
    },
    {
      handle: "alder-lounge-chair-lichen",
      title: "Alder Lounge Chair – Lichen",
      priceCents: 38900,
      totalInventory: 4,
      pictures: [
        front("alder-lounge-chair-lichen", "Green lounge chair", greenChair),
        closeUp("alder-lounge-chair-lichen", "Seat and seam", greenChair, [270, 430, 460]),
      ],
    },
    {
      handle: "alder-lounge-chair-clay",
      title: "Alder Lounge Chair – Clay",
      priceCents: 38900,
      totalInventory: 2,
      pictures: [front("alder-lounge-chair-clay", "Clay-coloured lounge chair", clayChair)],
    },
    {
      handle: "tripod-side-table",
      title: "Tripod Side Table – Ash & Steel",
      priceCents: 19900,
      totalInventory: 6,
      pictures: [front("tripod-side-table", "Round side table on three steel legs", sideTable)],
    },
  ],
);
