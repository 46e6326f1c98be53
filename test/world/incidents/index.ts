import { CLICKS_INCIDENTS } from "./clicks.ts";
import { COLLECT_INCIDENTS } from "./collect.ts";
import type { Incident } from "./incident.ts";
import { INSTALLATION_INCIDENTS } from "./installation.ts";
import { PROCESSES_INCIDENTS } from "./processes.ts";
import { PUBLISH_INCIDENTS } from "./publish.ts";
import { SUBMIT_INCIDENTS } from "./submit.ts";
import { TAKE_BACK_INCIDENTS } from "./take-back.ts";
import { TRACK_INCIDENTS } from "./track.ts";

/** Everything that a world can meet, by name. */
export const INCIDENTS: Readonly<Record<string, Incident>> = {
  ...SUBMIT_INCIDENTS,
  ...TRACK_INCIDENTS,
  ...COLLECT_INCIDENTS,
  ...PUBLISH_INCIDENTS,
  ...TAKE_BACK_INCIDENTS,
  ...PROCESSES_INCIDENTS,
  ...CLICKS_INCIDENTS,
  ...INSTALLATION_INCIDENTS,
};

export const INCIDENT_NAMES = Object.keys(INCIDENTS);
