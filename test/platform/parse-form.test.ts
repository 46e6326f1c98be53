import { expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "../../app/platform/parse-form.ts";

const schema = z.object({ clickKey: z.uuid(), productId: z.array(z.string()).min(1) });

function post(fields: readonly (readonly [string, string])[]): Request {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  return new Request("https://app.example/app/products", { method: "POST", body });
}

test("a field of the lists comes as all its values, also when there is one", async () => {
  const clickKey = crypto.randomUUID();
  const one = await parseForm(
    post([
      ["clickKey", clickKey],
      ["productId", "a"],
    ]),
    schema,
    ["productId"],
  );
  expect(one).toEqual({ clickKey, productId: ["a"] });
  const two = await parseForm(
    post([
      ["clickKey", clickKey],
      ["productId", "a"],
      ["productId", "b"],
    ]),
    schema,
    ["productId"],
  );
  expect(two.productId).toEqual(["a", "b"]);
});

test("a form that does not fit is answered with 400 and the names of its fields, not with their values", async () => {
  const form = post([["clickKey", "secret-value"]]);
  const refusal = await parseForm(form, schema, ["productId"]).catch((thrown: unknown) => thrown);
  if (!(refusal instanceof Response)) throw refusal;
  expect(refusal.status).toBe(400);
  const { message } = await refusal.json();
  expect(message).toMatch(/clickKey.*productId/);
  expect(message).not.toContain("secret-value");
});
