import type { ShopifySandbox } from "../sandbox/shopify/index.ts";
import type { AppProcess } from "./app-process.ts";
import type { Bench } from "./bench.ts";
import type { Draws } from "./draws.ts";
import type { DurableQueue } from "./durable-queue.ts";
import type { Ledger } from "./ledger.ts";
import type { Actor, Scheduler } from "./scheduler.ts";
import type { SimulatedRotateProduct } from "./simulated-services.ts";
import type { Troubles } from "./troubles.ts";

export const START = Date.UTC(2026, 10, 22, 8);
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** A shop of the world, as the one who owns it knows it. */
export interface WorldShop {
  domain: string;
  letter: string;
  /** GIDs, in catalogue order. */
  productIds: readonly string[];
  /** The key that its owner would enter. */
  apiKey: string;
  userId: string;
  isUninstalled: boolean;
  /** Accounts whose key it had before: what is under way with one may still ask with it. */
  leftUserIds: string[];
  /** What it has left behind when it was first uninstalled: paid videos that no row had yet. Null: it never was. */
  left: { at: number; unclaimed: ReadonlySet<string> } | null;
  /** Videos of others that Shopify hosts for it. */
  hostedBefore: number;
  /** Videos that Shopify has taken of it in the week before the world began. */
  madeBefore: { videos: number; at: Date } | null;
  /** The app has been told of an uninstall: from then on nothing may be spent. Unix time in ms. */
  endedAt: number | null;
}

/** Something that happens at a time. */
export interface Appointment {
  at: number;
  label: string;
  /** Whose work it is: the web process may be killed at it, the merchant not. */
  actor: "web" | "merchant";
  shop: string | null;
  run(): Promise<void>;
}

/** One run of everything: two shops, both services, the app's processes, time, and what goes wrong. */
export interface World {
  readonly seed: number;
  readonly draws: Draws;
  readonly bench: Bench;
  readonly scheduler: Scheduler;
  readonly queue: DurableQueue;
  readonly ledger: Ledger;
  readonly shopify: ShopifySandbox;
  readonly rotateProduct: SimulatedRotateProduct;
  readonly shops: readonly [WorldShop, WorldShop];
  readonly troubles: Troubles;
  readonly trace: string[];
  readonly merchant: Actor;
  /** Nothing could be downloaded for longer than a video can be fetched. */
  hasLongOutage: boolean;
  /** The process that serves the merchant's pages now. */
  web(): AppProcess;
  now(): number;
  note(text: string): void;
  /** Arranges that something happens at a time. */
  at(time: number, appointment: Omit<Appointment, "at">): void;
  hasAppointments(): boolean;
  /** When the next appointment is; null when there is none. */
  nextAppointmentAt(): number | null;
  /** Does one thing, or moves time to the next one. False when there is nothing left to do or to wait for. */
  step(latest: number): Promise<boolean>;
  /** The clock's minute sweep, as a task of a worker. */
  askAgain(): Promise<void>;
  isMoving(): boolean;
  isBusy(): boolean;
  close(): Promise<void>;
}
