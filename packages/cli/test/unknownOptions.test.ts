import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { applyOverlay, generateTypes, type JsonObject, takeDocument } from "@ods/cli/generate";
import { InvalidArgumentError } from "@ods/core";
import { describe, expect, it, onTestFinished } from "vitest";

const DOCUMENT = {
  openapi: "3.1.0",
  info: { title: "Trees", version: "1" },
  paths: { "/trees/": { get: { responses: { 200: { description: "All trees." } } } } },
};
const OVERLAY = { overlay: "1.0.0", actions: [{ target: "$.info", update: { title: "Oaks" } }] };

/** An address that gives the document, and how often it was asked. */
async function counting() {
  const count = { requests: 0 };
  const server = createServer((_request, response) => {
    count.requests += 1;
    response.end(JSON.stringify(DOCUMENT));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { count, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.json` };
}

const CALLS: Record<string, (url: string, options: never) => unknown> = {
  takeDocument: (url, options) => takeDocument(url, options),
  applyOverlay: (_, options) => applyOverlay({ ...DOCUMENT }, OVERLAY as JsonObject, "overlay.yaml", options),
  generateTypes: (_, options) => generateTypes({ ...DOCUMENT }, options),
};

/** What a function throws or rejects with; undefined where it does neither. */
async function errorOf(name: string, url: string, options: unknown): Promise<unknown> {
  try {
    await CALLS[name]?.(url, options as never);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe.each([
  ["takeDocument", { time_out: 1 }, "did you mean `timeout`?"],
  ["takeDocument", { cwd: "/" }, "it is called `directory` here."],
  ["takeDocument", { headers: {} }, "documents are taken without a credential"],
  ["takeDocument", { something: 1 }, "It has timeout, directory, signal."],
  ["applyOverlay", { onFindings() {} }, "it is called `onFinding` here"],
  ["applyOverlay", { tolerate: () => true }, "did you mean `tolerates`?"],
  ["applyOverlay", { strict: false }, "`tolerates`"],
  ["generateTypes", { origin: "", uploadpackage: "@ods/core" }, "did you mean `uploadPackage`?"],
  ["generateTypes", { origin: "", uploadPackage: "@ods/core", alphabetize: true }, "openapi-typescript"],
  ["generateTypes", { banner: "" }, "it is called `origin` here."],
])("%s with %j", (name, options, hint) => {
  it("is refused, and nothing is asked for", async () => {
    const { url, count } = await counting();
    const error = await errorOf(name, url, options);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).toContain(`${name} has no option "`);
    expect((error as Error).message).toContain(hint);
    expect(count.requests).toBe(0);
  });
});

it.each(Object.keys(CALLS))("%s takes options that are undefined", async (name) => {
  const { url } = await counting();
  const options = { origin: "", uploadPackage: "@ods/core" };
  const given = name === "generateTypes" ? options : { timeout: undefined };
  expect(await errorOf(name, url, { ...given, nothing: undefined })).toBeUndefined();
});
