import { drawBear } from "../drawings/bear.ts";
import { drawHeadphones } from "../drawings/headphones.ts";
import { drawNotebook } from "../drawings/notebook.ts";
import { drawSpeaker } from "../drawings/speaker.ts";
import { closeUp, defineLine, front } from "./product-draft.ts";

const walnutHeadphones = () => drawHeadphones({ shell: "#39404d", pad: "#6b5546", metalwork: "#c9b08a" });
const creamHeadphones = () => drawHeadphones({ shell: "#b7553c", pad: "#4d443f", metalwork: "#b9bcc2" });
const greySpeaker = () => drawSpeaker({ fabric: "#8d949b", top: "#3a3d42", band: "#a4703f" });
const blushSpeaker = () => drawSpeaker({ fabric: "#c08a7c", top: "#6f4a44", band: "#d0a56a" });

export const audio = defineLine(
  {
    productType: "Audio",
    vendor: "Aria Lab",
    tags: ["wireless"],
    collections: ["Desk", "Audio"],
    about: "<p>Clear, warm sound and a battery for <strong>30 hours</strong>. Charges over USB-C.</p>",
  },
  [
    {
      handle: "aria-one-headphones-graphite",
      title: "Aria One Headphones – Graphite",
      priceCents: 19900,
      totalInventory: 26,
      pictures: [
        front("aria-one-headphones-graphite", "Dark headphones with brown cushions", walnutHeadphones),
        front("aria-one-headphones-colours", "The clay colour of the same headphones", creamHeadphones),
      ],
    },
    {
      handle: "aria-one-headphones-clay",
      title: "Aria One Headphones – Clay",
      priceCents: 19900,
      totalInventory: 19,
      pictures: [front("aria-one-headphones-clay", "Clay-red headphones", creamHeadphones)],
    },
    {
      handle: "aria-room-speaker-stone",
      title: "Aria Room Speaker – Stone",
      priceCents: 17900,
      totalInventory: 15,
      pictures: [
        front("aria-room-speaker-stone", "Round speaker in grey fabric", greySpeaker),
        closeUp("aria-room-speaker-stone", "Woven fabric", greySpeaker, [310, 300, 380]),
      ],
    },
    {
      handle: "aria-room-speaker-blush",
      title: "Aria Room Speaker – Blush",
      priceCents: 17900,
      totalInventory: 0,
      status: "DRAFT",
      pictures: [front("aria-room-speaker-blush", "Round speaker in rose fabric", blushSpeaker)],
    },
  ],
);

const honeyBear = () => drawBear({ fur: "#b98552", muzzle: "#ecd6b4", scarf: "#b23a3a" });
const pineNotebook = () => drawNotebook({ cover: "#31594f", band: "#e3c998", ribbon: "#b5492f" });

export const playAndPaper = defineLine(
  {
    productType: "Gift",
    vendor: "Paper & Paw",
    tags: ["gift-ready"],
    collections: ["Gifts", "Gifts under 50"],
    about: "<p>Comes wrapped, with a card for <em>your own words</em>.</p>",
  },
  [
    {
      handle: "barnaby-bear",
      title: "Barnaby Bear with Red Scarf",
      priceCents: 3400,
      totalInventory: 60,
      // The merchant had this one filmed before there was an app for it.
      video: {
        fileName: "barnaby-bear-in-the-studio.mp4",
        draw: () => drawBear({ fur: "#8f6a4a", muzzle: "#e6cfae", scarf: "#3f6f8f" }),
      },
      pictures: [
        front("barnaby-bear", "Sitting bear with a red scarf", honeyBear),
        closeUp("barnaby-bear", "Face of the bear", honeyBear, [300, 150, 430]),
      ],
    },
    {
      handle: "sunrise-notebook-pine",
      title: "Sunrise Notebook A5 – Pine",
      priceCents: 1900,
      totalInventory: 88,
      pictures: [front("sunrise-notebook-pine", "Green notebook with a printed sunrise", pineNotebook)],
    },
  ],
);
