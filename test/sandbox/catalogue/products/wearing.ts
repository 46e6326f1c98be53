import { drawBackpack, drawTote } from "../drawings/bags.ts";
import { drawCap } from "../drawings/cap.ts";
import { drawBoot, drawSneaker } from "../drawings/footwear.ts";
import { drawRingBox } from "../drawings/ring-box.ts";
import { drawWatch } from "../drawings/watch.ts";
import { closeUp, defineLine, front, otherSide } from "./product-draft.ts";

const skySneaker = () =>
  drawSneaker({ upper: "#3f6f8f", accent: "#e0793f", sole: "#e3dac8", lace: "#f2efe8" });
const berrySneaker = () =>
  drawSneaker({ upper: "#8f3f56", accent: "#e2b04a", sole: "#e3dac8", lace: "#f6e9dc" });
const mossSneaker = () =>
  drawSneaker({ upper: "#7f8f5f", accent: "#3d4a36", sole: "#d9c7a6", lace: "#f0ead9" });
const chestnutBoot = () =>
  drawBoot({ upper: "#8a4f2c", accent: "#3a302a", sole: "#5a3d28", lace: "#d7a868" });

export const shoes = defineLine(
  {
    productType: "Shoes",
    vendor: "Pacer Works",
    tags: ["unisex", "recycled"],
    collections: ["Wardrobe", "Shoes"],
    about:
      "<p>Knitted from <strong>recycled yarn</strong> on a sole of natural rubber. Light enough to forget.</p><p><em>Fits true to size.</em></p>",
  },
  [
    {
      handle: "drift-runner-sky",
      title: "Drift Runner – Sky & Ember",
      priceCents: 11900,
      totalInventory: 58,
      pictures: [
        front("drift-runner-sky", "Blue running shoe with orange heel", skySneaker),
        otherSide("drift-runner-sky", "Blue running shoe with orange heel", skySneaker),
        closeUp("drift-runner-sky", "Laces and tongue", skySneaker, [330, 300, 380]),
        front("drift-runner-berry-pair", "The berry colour of the same shoe", berrySneaker),
      ],
    },
    {
      handle: "drift-runner-berry",
      title: "Drift Runner – Berry & Honey",
      priceCents: 11900,
      totalInventory: 41,
      pictures: [
        front("drift-runner-berry", "Berry running shoe with honey heel", berrySneaker),
        otherSide("drift-runner-berry", "Berry running shoe with honey heel", berrySneaker),
      ],
    },
    {
      handle: "drift-runner-moss",
      title: "Drift Runner – Moss",
      priceCents: 11900,
      totalInventory: 0,
      status: "ARCHIVED",
      pictures: [front("drift-runner-moss", "Moss-green running shoe", mossSneaker)],
    },
    {
      handle: "ridge-chelsea-boot-chestnut",
      title: "Ridge Chelsea Boot – Chestnut",
      priceCents: 18900,
      totalInventory: 23,
      tags: ["leather"],
      pictures: [
        front("ridge-chelsea-boot-chestnut", "Brown leather boot", chestnutBoot),
        otherSide("ridge-chelsea-boot-chestnut", "Brown leather boot", chestnutBoot),
        closeUp("ridge-chelsea-boot-chestnut", "Seams and sole", chestnutBoot, [230, 480, 400]),
      ],
    },
  ],
);

const sunTote = () => drawTote({ canvas: "#ddcba8", leather: "#8a5a35", print: "#b4532f", motif: "sun" });
const waveTote = () => drawTote({ canvas: "#2f4a63", leather: "#a8713f", print: "#f0e2c4", motif: "waves" });
const stripeTote = () =>
  drawTote({ canvas: "#d8cdb4", leather: "#3a302a", print: "#3f6259", motif: "stripes" });
const pineBackpack = () => drawBackpack({ shell: "#3f5a4c", leather: "#9a6a3e", pocket: "#4f6e5d" });
const rustBackpack = () => drawBackpack({ shell: "#a8563a", leather: "#4a3427", pocket: "#b9694b" });

export const bags = defineLine(
  {
    productType: "Bag",
    vendor: "Loom Street",
    tags: ["canvas", "leather"],
    collections: ["Wardrobe", "Bags"],
    about:
      "<p>Heavy canvas and vegetable-tanned leather that <strong>get better with the years</strong>.</p>",
  },
  [
    {
      handle: "market-tote-sun",
      title: "Market Tote – Sun",
      priceCents: 6400,
      totalInventory: 36,
      pictures: [
        front("market-tote-sun", "Canvas tote with a printed sun", sunTote),
        closeUp("market-tote-sun", "Printed sun", sunTote, [320, 480, 380]),
      ],
    },
    {
      handle: "market-tote-waves",
      title: "Market Tote – Waves",
      priceCents: 6400,
      totalInventory: 29,
      pictures: [front("market-tote-waves", "Blue tote with waves", waveTote)],
    },
    {
      handle: "market-tote-stripes",
      title:
        "The Every-Day-of-the-Week Market, Beach, Library, Gym and Weekend Tote Bag in Heavy Undyed Canvas with Pine Stripes, Black Leather Handles, an Inner Pocket with a Zip, and Room for Rather More Than You Planned to Carry",
      priceCents: 6900,
      totalInventory: 14,
      pictures: [
        front("market-tote-stripes", "Tote with green stripes", stripeTote),
        front("market-tote-stripes-and-sun", "The sun tote of the same line", sunTote),
      ],
    },
    {
      handle: "trailhead-backpack-pine",
      title: "Trailhead Backpack 18 l – Pine",
      priceCents: 13900,
      totalInventory: 17,
      collections: ["Outdoor"],
      pictures: [
        front("trailhead-backpack-pine", "Green backpack with leather straps", pineBackpack),
        closeUp("trailhead-backpack-pine", "Buckles", pineBackpack, [430, 360, 360]),
      ],
    },
    {
      handle: "trailhead-backpack-rust",
      title: "Trailhead Backpack 18 l – Rust",
      priceCents: 13900,
      totalInventory: 11,
      collections: ["Outdoor"],
      pictures: [
        front("trailhead-backpack-rust", "Rust-coloured backpack", rustBackpack),
        front("trailhead-backpack-pine-pair", "The pine backpack of the same line", pineBackpack),
      ],
    },
  ],
);

const navyCap = () => drawCap({ cloth: "#35506e", brim: "#c2693b", button: "#f0e5d0" });
const sandCap = () => drawCap({ cloth: "#c4a97d", brim: "#5a6b52", button: "#5a6b52" });
const navyWatch = () => drawWatch({ dial: "#22405c", strap: "#7d4a2a", steel: "#b9bcc2" });
const forestWatch = () => drawWatch({ dial: "#24483c", strap: "#2f2a28", steel: "#d0b071" });
const ringBox = () =>
  drawRingBox({ velvet: "#5b2136", lining: "#e6d6c6", gold: "#d6b05c", stone: "#6fb4d6" });

export const accessories = defineLine(
  {
    productType: "Accessory",
    vendor: "Pacer Works",
    tags: ["unisex"],
    collections: ["Wardrobe", "Accessories"],
    about: "<p>Small things that are <em>made to be worn every day</em>.</p>",
  },
  [
    {
      handle: "harbour-cap-navy",
      title: "Harbour Cap – Navy & Amber",
      priceCents: 3200,
      totalInventory: 70,
      pictures: [
        front("harbour-cap-navy", "Navy cap with an amber brim", navyCap),
        otherSide("harbour-cap-navy", "Navy cap with an amber brim", navyCap),
      ],
    },
    {
      handle: "harbour-cap-sand",
      title: "Harbour Cap – Sand & Fern",
      priceCents: 3200,
      totalInventory: 45,
      pictures: [front("harbour-cap-sand", "Sand-coloured cap with a green brim", sandCap)],
    },
    {
      handle: "meridian-watch-navy",
      title: "Meridian Watch – Navy Dial",
      priceCents: 22900,
      totalInventory: 13,
      tags: ["automatic"],
      pictures: [
        front("meridian-watch-navy", "Watch with a navy dial and a brown strap", navyWatch),
        closeUp("meridian-watch-navy", "Dial", navyWatch, [300, 300, 420]),
      ],
    },
    {
      handle: "meridian-watch-forest",
      title: "Meridian Watch – Forest Dial, Gold",
      priceCents: 24900,
      totalInventory: 9,
      tags: ["automatic"],
      pictures: [front("meridian-watch-forest", "Gold watch with a green dial", forestWatch)],
    },
    {
      handle: "evermore-ring",
      title: "Evermore Ring – Blue Topaz",
      priceCents: 48900,
      totalInventory: 3,
      tags: ["gold"],
      pictures: [
        front("evermore-ring", "Gold ring with a blue stone in its box", ringBox),
        closeUp("evermore-ring", "Blue stone", ringBox, [370, 240, 300]),
      ],
    },
  ],
);
