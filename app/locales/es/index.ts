import type { Catalogue } from "../catalogues.ts";
import { approval } from "./approval.ts";
import { common } from "./common.ts";
import { credits } from "./credits.ts";
import { errors } from "./errors.ts";
import { events } from "./events.ts";
import { extensions } from "./extensions.ts";
import { generation } from "./generation.ts";
import { generations } from "./generations.ts";
import { home } from "./home.ts";
import { limits } from "./limits.ts";
import { notifications } from "./notifications.ts";
import { products } from "./products.ts";
import { remedy } from "./remedy.ts";
import { review } from "./review.ts";
import { settings } from "./settings.ts";
import { skip } from "./skip.ts";
import { status } from "./status.ts";

export const es: Catalogue = {
  approval,
  common,
  credits,
  errors,
  events,
  extensions,
  generation,
  generations,
  home,
  limits,
  notifications,
  products,
  remedy,
  review,
  settings,
  skip,
  status,
};
