import type { Document, Operation } from "./document.ts";
import { parseJson } from "./exactJson.ts";
import { withoutReadOnly } from "./kinds.ts";
import { DEEPEST, isTooDeep } from "./nesting.ts";
import { invalid } from "./problem.ts";
import type { Faults, Validator } from "./validator.ts";

/**
 * The body of a request, which fits the operation; what is read-only in it is dropped, as it comes back from who sends
 * what was read.
 *
 * @throws {@link Problem} 400
 */
export async function readBody(
  request: Request,
  operation: Operation,
  document: Document,
  validator: Validator,
): Promise<{ body: unknown; form: FormData | undefined }> {
  const expected = Object.keys(operation.requestBody?.content ?? {})[0];
  if (!expected) return { body: undefined, form: undefined };
  if (expected.startsWith("multipart/")) {
    const form = await request.formData().catch(() => {
      throw invalid({ body: [`${expected} is wanted`] });
    });
    const fields = Object.fromEntries(
      [...form].map(([name, value]) => [name, value instanceof Blob ? "" : value]),
    );
    refuse(validator.requestBody(operation, expected, fields));
    return { body: fields, form };
  }
  const text = await request.text();
  if (text === "") {
    if (operation.requestBody?.required) throw invalid({ body: ["is required"] });
    return { body: undefined, form: undefined };
  }
  let body: unknown;
  try {
    body = parseJson(text);
  } catch {
    throw invalid({ body: ["is no JSON"] });
  }
  if (isTooDeep(body)) throw invalid({ body: [`is nested more than ${DEEPEST} levels deep`] });
  const writable = withoutReadOnly(document, operation.requestBody?.content[expected]?.schema, body);
  refuse(validator.requestBody(operation, expected, writable));
  return { body: writable, form: undefined };
}

/** @throws {@link Problem} 400 for any fault */
export function refuse(faults: Faults): void {
  if (Object.keys(faults).length > 0) throw invalid(faults);
}
