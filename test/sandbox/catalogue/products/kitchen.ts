import { drawBottle } from "../drawings/bottle.ts";
import { drawKettle } from "../drawings/kettle.ts";
import { drawMug } from "../drawings/mug.ts";
import {
  drawBowl,
  drawCaddy,
  drawCasserole,
  drawJar,
  drawJug,
  drawMill,
  drawSaucepan,
} from "../drawings/tableware.ts";
import { drawTeapot } from "../drawings/teapot.ts";
import { closeUp, defineLine, front, otherSide } from "./product-draft.ts";

const sageMug = () => drawMug({ glaze: "#a9bda0", clay: "#f3ead9", motif: "leaves" });
const terracottaMug = () => drawMug({ glaze: "#c97b55", clay: "#e9d6be", motif: "dip" });
const inkMug = () => drawMug({ glaze: "#31486b", clay: "#e8e2d2", motif: "dots" });
const oatMug = () => drawMug({ glaze: "#d9c7a6", clay: "#8f6a47", motif: "grooves" });

export const mugs = defineLine(
  {
    productType: "Mug",
    vendor: "Fen & Harrow",
    tags: ["stoneware", "dishwasher-safe"],
    collections: ["Kitchen", "Gifts under 50"],
    about:
      "<p>Hand-thrown stoneware that <strong>fits both hands</strong>. Holds 380 ml.</p><ul><li>Dishwasher and microwave safe</li><li>Each one slightly different</li></ul>",
  },
  [
    {
      handle: "harbour-mug-sage",
      title: "Harbour Mug – Sage Leaf",
      priceCents: 2400,
      totalInventory: 48,
      pictures: [
        front("harbour-mug-sage", "Sage mug with a leaf motif", sageMug),
        otherSide("harbour-mug-sage", "Sage mug with a leaf motif", sageMug),
        closeUp("harbour-mug-sage", "Leaf motif", sageMug, [200, 380, 460]),
      ],
    },
    {
      handle: "harbour-mug-terracotta",
      title: "Harbour Mug – Terracotta Dip",
      priceCents: 2400,
      totalInventory: 31,
      pictures: [
        front("harbour-mug-terracotta", "Terracotta mug with a bare clay base", terracottaMug),
        otherSide("harbour-mug-terracotta", "Terracotta mug with a bare clay base", terracottaMug),
      ],
    },
    {
      handle: "harbour-mug-ink",
      title: "Harbour Mug – Ink Dots",
      priceCents: 2600,
      totalInventory: 17,
      pictures: [front("harbour-mug-ink", "Dark blue mug with white dots", inkMug)],
    },
    {
      handle: "harbour-mug-oat",
      title: "Harbour Mug – Oat Grooves",
      priceCents: 2600,
      totalInventory: 0,
      pictures: [
        front("harbour-mug-oat", "Oat-coloured mug with fine grooves", oatMug),
        front("harbour-mug-oat-with-sage", "The sage mug of the same line", sageMug),
      ],
    },
  ],
);

const skyTeapot = () => drawTeapot({ glaze: "#7d9aa6", accent: "#f0e4d0", motif: "leaves" });
const mustardTeapot = () => drawTeapot({ glaze: "#d2a23f", accent: "#fbf1dc", motif: "dots" });

export const teapots = defineLine(
  {
    productType: "Teapot",
    vendor: "Fen & Harrow",
    tags: ["stoneware", "tea"],
    collections: ["Kitchen"],
    about: "<p>A teapot that <em>does not drip</em>. The lid stays on when you pour the last cup.</p>",
  },
  [
    {
      handle: "brook-teapot-sky",
      title: "Brook Teapot – Sky",
      priceCents: 6800,
      totalInventory: 14,
      pictures: [
        front("brook-teapot-sky", "Round blue teapot with leaves", skyTeapot),
        otherSide("brook-teapot-sky", "Round blue teapot with leaves", skyTeapot),
      ],
    },
    {
      handle: "brook-teapot-mustard",
      title: "Brook Teapot – Mustard Dots",
      priceCents: 6800,
      totalInventory: 9,
      pictures: [front("brook-teapot-mustard", "Mustard teapot with cream dots", mustardTeapot)],
    },
  ],
);

const blackKettle = () => drawKettle({ body: "#34383c", grip: "#8a5a35", isSteel: false });
const steelKettle = () => drawKettle({ body: "#c3bcb2", grip: "#3a2d26", isSteel: true });

export const kettles = defineLine(
  {
    productType: "Kettle",
    vendor: "Copperline",
    tags: ["coffee", "steel"],
    collections: ["Kitchen"],
    about:
      "<p>A swan-neck kettle for slow coffee: the spout gives a <strong>thin, steady stream</strong>. 0.9 litres, for every kind of hob.</p>",
  },
  [
    {
      handle: "heron-kettle-black",
      title: "Heron Pour-Over Kettle – Matt Black",
      priceCents: 8900,
      totalInventory: 22,
      pictures: [
        front("heron-kettle-black", "Black kettle with a wooden grip", blackKettle),
        otherSide("heron-kettle-black", "Black kettle with a wooden grip", blackKettle),
        closeUp("heron-kettle-black", "Grip and lid", blackKettle, [420, 340, 480]),
      ],
    },
    {
      handle: "heron-kettle-steel",
      title: "Heron Pour-Over Kettle – Brushed Steel",
      priceCents: 9400,
      totalInventory: 11,
      pictures: [front("heron-kettle-steel", "Steel kettle with a dark grip", steelKettle)],
    },
  ],
);

const blueBowl = () => drawBowl({ glaze: "#6f8fa8", accent: "#efe2cb", motif: "grooves" });
const rustBowl = () => drawBowl({ glaze: "#b3664a", accent: "#f3e3cb", motif: "dots" });
const redJug = () => drawJug({ glaze: "#dccfb6", accent: "#8a4b35" });
const greenJug = () => drawJug({ glaze: "#8fa58b", accent: "#2f4437" });

export const serving = defineLine(
  {
    productType: "Serveware",
    vendor: "Fen & Harrow",
    tags: ["stoneware"],
    collections: ["Kitchen", "Table"],
    about: "<p>Made for the middle of the table. <em>Glazed inside and out</em>, with an unglazed foot.</p>",
  },
  [
    {
      handle: "ripple-bowl-blue",
      title: "Ripple Serving Bowl – River Blue",
      priceCents: 5200,
      totalInventory: 20,
      pictures: [
        front("ripple-bowl-blue", "Deep blue bowl with fine grooves", blueBowl),
        closeUp("ripple-bowl-blue", "Grooves of the blue bowl", blueBowl, [290, 420, 420]),
      ],
    },
    {
      handle: "ripple-bowl-rust",
      title: "Ripple Serving Bowl – Rust",
      priceCents: 5200,
      totalInventory: 6,
      pictures: [front("ripple-bowl-rust", "Rust-coloured bowl with cream dots", rustBowl)],
    },
    {
      handle: "orchard-jug-cream",
      title: "Orchard Jug – Cream & Russet",
      priceCents: 5800,
      totalInventory: 12,
      pictures: [
        front("orchard-jug-cream", "Cream jug with russet leaves", redJug),
        otherSide("orchard-jug-cream", "Cream jug with russet leaves", redJug),
      ],
    },
    {
      handle: "orchard-jug-moss",
      title: "Orchard Jug – Moss",
      priceCents: 5800,
      totalInventory: 8,
      pictures: [front("orchard-jug-moss", "Green jug with dark leaves", greenJug)],
    },
  ],
);

const walnutMill = () => drawMill({ wood: "#9c6238", band: "#2b2b2e" });
const mapleMill = () => drawMill({ wood: "#cf9f63", band: "#a23b2c" });

export const mills = defineLine(
  {
    productType: "Mill",
    vendor: "Timber & Thyme",
    tags: ["wood", "ceramic-grinder"],
    collections: ["Kitchen", "Table", "Gifts under 50"],
    about:
      "<p>Turned from a single piece of wood, with a <strong>ceramic grinder</strong> that never rusts.</p>",
  },
  [
    {
      handle: "spindle-mill-walnut",
      title: "Spindle Pepper Mill – Walnut",
      priceCents: 3900,
      totalInventory: 40,
      pictures: [
        front("spindle-mill-walnut", "Walnut pepper mill", walnutMill),
        closeUp("spindle-mill-walnut", "Turned wood", walnutMill, [330, 130, 360]),
      ],
    },
    {
      handle: "spindle-mill-maple",
      title: "Spindle Salt Mill – Maple",
      priceCents: 3900,
      totalInventory: 35,
      pictures: [
        front("spindle-mill-maple", "Maple salt mill with a red band", mapleMill),
        front("spindle-mill-pair", "The walnut mill of the same line", walnutMill),
      ],
    },
  ],
);

const mintJar = () => drawJar({ glaze: "#b3c2aa", accent: "#3e4a3a", mark: "leaf" });
const blueJar = () => drawJar({ glaze: "#8ea6bd", accent: "#2c3d52", mark: "rings" });
const redCaddy = () => drawCaddy({ lacquer: "#7b1f2b", accent: "#d7b56d" });
const greenCaddy = () => drawCaddy({ lacquer: "#1f4d46", accent: "#cdb273" });

export const storage = defineLine(
  {
    productType: "Storage",
    vendor: "Pantry No. 9",
    tags: ["airtight"],
    collections: ["Kitchen"],
    about: "<p>Keeps tea, coffee and biscuits <strong>as fresh as on the first day</strong>.</p>",
  },
  [
    {
      handle: "larder-jar-mint",
      title: "Larder Jar with Cork Lid – Mint",
      priceCents: 3200,
      totalInventory: 27,
      pictures: [front("larder-jar-mint", "Mint jar with a cork lid", mintJar)],
    },
    {
      handle: "larder-jar-blue",
      title: "Larder Jar with Cork Lid – Dusty Blue",
      priceCents: 3200,
      totalInventory: 19,
      pictures: [
        front("larder-jar-blue", "Blue jar with a cork lid", blueJar),
        front("larder-jar-blue-and-mint", "The mint jar of the same line", mintJar),
      ],
    },
    {
      handle: "lantern-tea-caddy-garnet",
      title: "Lantern Tea Caddy – Garnet",
      priceCents: 4600,
      totalInventory: 13,
      tags: ["tea"],
      pictures: [
        front("lantern-tea-caddy-garnet", "Garnet tea caddy with gold diamonds", redCaddy),
        closeUp("lantern-tea-caddy-garnet", "Gold diamonds", redCaddy, [310, 400, 400]),
      ],
    },
    {
      handle: "matcha-tea-caddy",
      title: "抹茶缶 – Matcha Tea Caddy 「みどり」",
      priceCents: 4600,
      totalInventory: 10,
      tags: ["tea"],
      detail: "茶葉の香りを守る、二重蓋の缶です。",
      pictures: [front("matcha-tea-caddy", "Green tea caddy with gold diamonds (緑の茶缶)", greenCaddy)],
    },
  ],
);

const redCasserole = () => drawCasserole({ enamel: "#b4422f", knob: "#d4b16a" });
const navyCasserole = () => drawCasserole({ enamel: "#2f4766", knob: "#c9cacf" });
const greenSaucepan = () => drawSaucepan({ enamel: "#3d6b64", wood: "#a8713f" });

export const cookware = defineLine(
  {
    productType: "Cookware",
    vendor: "Copperline",
    tags: ["enamel", "induction"],
    collections: ["Kitchen"],
    about:
      "<p>Enamelled cast iron that goes <em>from hob to oven to table</em>. For all hobs, induction too.</p>",
  },
  [
    {
      handle: "hearth-casserole-ember",
      title: "Hearth Casserole 4.5 l – Ember",
      priceCents: 15900,
      totalInventory: 7,
      pictures: [
        front("hearth-casserole-ember", "Red casserole with a brass knob", redCasserole),
        closeUp("hearth-casserole-ember", "Lid and knob", redCasserole, [380, 330, 420]),
      ],
    },
    {
      handle: "hearth-casserole-midnight",
      title: "Hearth Casserole 4.5 l – Midnight",
      priceCents: 15900,
      totalInventory: 5,
      pictures: [
        front("hearth-casserole-midnight", "Dark blue casserole with a steel knob", navyCasserole),
        front("hearth-casserole-other-colour", "The ember casserole of the same line", redCasserole),
      ],
    },
    {
      handle: "hearth-milk-pan",
      title: "Hearth Milk Pan 1.2 l – Pine Dots",
      priceCents: 5900,
      totalInventory: 16,
      pictures: [front("hearth-milk-pan", "Green milk pan with a wooden handle", greenSaucepan)],
    },
  ],
);

const tealBottle = () => drawBottle({ body: "#2f5d62", lid: "#2b2b2e", motif: "#e9dfc7" });
const coralBottle = () => drawBottle({ body: "#c65b3c", lid: "#4a4446", motif: "#f6e3c5" });
const plumBottle = () => drawBottle({ body: "#5d4569", lid: "#cbb89a", motif: "#e8d8ee" });

export const bottles = defineLine(
  {
    productType: "Drinking bottle",
    vendor: "Northway",
    tags: ["outdoor", "insulated"],
    collections: ["Outdoor", "Gifts under 50"],
    about:
      "<p>Cold for <strong>24 hours</strong>, hot for 12. Double-walled steel, 750 ml, with a loop to carry it.</p>",
  },
  [
    {
      handle: "summit-bottle-lagoon",
      title: "Summit Bottle 750 – Lagoon",
      priceCents: 3400,
      totalInventory: 120,
      pictures: [
        front("summit-bottle-lagoon", "Teal bottle with mountains", tealBottle),
        front("summit-bottle-colours", "The coral bottle of the same line", coralBottle),
      ],
    },
    {
      handle: "summit-bottle-coral",
      title: "Summit Bottle 750 – Coral",
      priceCents: 3400,
      totalInventory: 96,
      pictures: [front("summit-bottle-coral", "Coral bottle with mountains", coralBottle)],
    },
    {
      handle: "summit-bottle-plum",
      title: "Summit Bottle 750 – Plum",
      priceCents: 3400,
      totalInventory: 0,
      status: "ARCHIVED",
      pictures: [front("summit-bottle-plum", "Plum bottle with mountains", plumBottle)],
    },
  ],
);
