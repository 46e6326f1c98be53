export type Area =
  | "settings"
  | "database"
  | "encryption"
  | "queue"
  | "worker"
  | "clock"
  | "disk"
  | "rotateproduct"
  | "shopify"
  | "mail"
  | "videos";

/** One thing that was looked at, for whoever runs the app. Holds no secret. */
export interface Finding {
  area: Area;
  /** A warning is worth knowing; about a problem something must be done. */
  severity: "ok" | "warning" | "problem";
  /** One plain sentence. */
  what: string;
  /** What to do about it; null when nothing is to be done. */
  todo: string | null;
}

export function ok(area: Area, what: string): Finding {
  return { area, severity: "ok", what, todo: null };
}

export function warning(area: Area, what: string, todo: string): Finding {
  return { area, severity: "warning", what, todo };
}

export function problem(area: Area, what: string, todo: string): Finding {
  return { area, severity: "problem", what, todo };
}
