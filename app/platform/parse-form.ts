import { json } from "@remix-run/node";
import type { z } from "zod";

/**
 * A submitted form as the schema has it. A field that is repeated becomes a list where the schema names it in `lists`.
 *
 * @throws Response 400 that names the wrong fields: only a form that no page of ours sends gets there
 */
export async function parseForm<T>(
  request: Request,
  schema: z.ZodType<T>,
  lists: readonly string[] = [],
): Promise<T> {
  const form = await request.formData();
  const values: Record<string, unknown> = Object.fromEntries(form);
  for (const name of lists) values[name] = form.getAll(name);
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw json({ message: `The form is incomplete (${wrong.join("; ")})` }, { status: 400 });
}
