import { describe, expect, test } from "vitest";
import {
  CANCELED_REASONS,
  FAILED_REASONS,
  HELD_REASONS,
  isLegalMove,
  MISSING,
  MOVING_STATES,
} from "../../app/generation/generation.ts";
import { APP_REMEDIES, ASKING_REMEDIES, isAsking, remediesOf } from "../../app/generation/remedies.ts";

const videoBytes = 1_000;

describe("what a person can do", () => {
  test.each([...HELD_REASONS])("held (%s) offers a way on and a way out", (reason) => {
    const remedies = remediesOf({ state: "held", reason, videoBytes: null });
    expect(["resume", "check_again"]).toContain(remedies[0]);
    expect(remedies).toContain("cancel");
  });

  test("sending again is offered for unconfirmed ones only, and never first", () => {
    for (const reason of HELD_REASONS) {
      const remedies = remediesOf({ state: "held", reason, videoBytes: null });
      expect(remedies.includes("send_again")).toBe(reason === "unconfirmed");
      expect(remedies[0]).not.toBe("send_again");
    }
  });

  test.each(["api_key", "budget"] as const)("what the settings decide (%s) leads to them", (reason) => {
    expect(remediesOf({ state: "held", reason, videoBytes: null })).toContain("open_settings");
  });

  test.each(FAILED_REASONS.filter((reason) => reason !== "bad_video"))(
    "failed (%s) with a saved video costs no credit to try again",
    (reason) => {
      expect(remediesOf({ state: "failed", reason, videoBytes })).toEqual(["publish_again"]);
      expect(remediesOf({ state: "failed", reason, videoBytes: null })).toEqual(["make_again"]);
    },
  );

  test("a saved video that has gone bad has to be made anew", () => {
    expect(remediesOf({ state: "failed", reason: "bad_video", videoBytes })).toEqual(["make_again"]);
  });

  test.each([...CANCELED_REASONS])("canceled (%s) can be made again, if there is a product", (reason) => {
    const remedies = remediesOf({ state: "canceled", reason, videoBytes: null });
    expect(remedies).toEqual(reason === "product_deleted" ? [] : ["make_again"]);
  });

  test("a rejection can be taken back as long as the video is saved", () => {
    expect(remediesOf({ state: "canceled", reason: "rejected", videoBytes })[0]).toBe("review_again");
    expect(remediesOf({ state: "canceled", reason: "by_merchant", videoBytes })).toEqual(["make_again"]);
  });

  test("a review is decided by approving or rejecting", () => {
    expect(remediesOf({ state: "needs_review", reason: null, videoBytes })).toEqual(["approve", "reject"]);
  });

  test("canceling is offered only before anything is paid", () => {
    const cancelable = MOVING_STATES.filter((state) =>
      remediesOf({ state, reason: null, videoBytes: null }).includes("cancel"),
    );
    expect(cancelable).toEqual(["queued"]);
  });

  test("no remedy asks for an illegal move", () => {
    expect(isLegalMove("queued", "canceled")).toBe(true);
    expect(isLegalMove("held", "canceled")).toBe(true);
    expect(isLegalMove("failed", "collected")).toBe(true);
    expect(isLegalMove("needs_review", "collected")).toBe(true);
    expect(isLegalMove("needs_review", "canceled")).toBe(true);
  });

  test("a published video can be taken out of its product, as long as it is there", () => {
    const published = { state: "published", reason: null, videoBytes } as const;
    expect(remediesOf(published)).toEqual(["remove"]);
    for (const missing of MISSING) expect(remediesOf({ ...published, missing })).toEqual(["make_again"]);
  });

  test("a removed one is put back only where its file or our copy is left, and a product", () => {
    const removed = { state: "removed", reason: null, videoBytes: null } as const;
    expect(remediesOf(removed)).toEqual(["put_back", "make_again", "delete_file"]);
    expect(remediesOf({ ...removed, missing: "file", videoBytes })).toContain("put_back");
    expect(remediesOf({ ...removed, missing: "file" })).toEqual(["make_again"]);
    expect(remediesOf({ ...removed, missing: "product" })).toEqual(["delete_file"]);
  });

  test("what was taken back is not sent again", () => {
    const unconfirmed = { state: "held", reason: "unconfirmed", videoBytes: null } as const;
    expect(remediesOf({ ...unconfirmed, withdrawnAt: new Date() })).not.toContain("send_again");
  });

  test("what takes something away, or may cost, is asked about once more", () => {
    expect(APP_REMEDIES.filter(isAsking).toSorted()).toEqual([...ASKING_REMEDIES].toSorted());
    expect(isAsking("delete_file")).toBe(true);
    expect(isAsking("send_again")).toBe(true);
    for (const harmless of ["put_back", "resume", "publish_again"] as const)
      expect(isAsking(harmless)).toBe(false);
  });
});
