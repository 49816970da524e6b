import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { type Pass, watchDocuments } from "../src/watch.ts";
import { API, overlay, project, tinyDocument } from "./project.ts";

/** Passes as they come; a save may bring more than one. */
function passes() {
  const past: Pass[] = [];
  let wake = () => {};
  return {
    onPass: (pass: Pass) => {
      past.push(pass);
      wake();
    },
    async until(isMeant: (pass: Pass) => boolean): Promise<Pass> {
      for (;;) {
        const pass = past.shift();
        if (pass && isMeant(pass)) return pass;
        if (!pass) await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

const hasWritten = ({ outputs }: Pass) => outputs.some(({ stale }) => stale);
const named = (property: string) =>
  tinyDocument({ type: "object", properties: { [property]: { type: "string" } } });

it("watching makes the files of an API again whenever its document is saved", async () => {
  const root = await project({
    "openapi.yaml": named("first"),
    "overlay.yaml": overlay({ target: "$.info", update: { "x-seen": true } }),
  });
  const at = (file: string) => path.join(root, file);
  const types = () => readFile(at("out/schema.ts"), "utf8");
  const stop = new AbortController();
  const { onPass, until } = passes();
  const watching = watchDocuments(root, { things: API }, { signal: stop.signal, onPass });

  expect(await until(hasWritten)).toMatchObject({ name: "things" });
  expect(await types()).toContain("first?: string");

  await writeFile(at("openapi.yaml"), JSON.stringify(named("second")));
  await until(hasWritten);
  expect(await types()).toContain("second?: string");

  // What is at fault is told, and the files stay as they are.
  await writeFile(at("openapi.yaml"), "paths: [");
  const { error } = await until((pass) => String(pass.error).includes("no YAML"));
  expect(error).toMatchObject({ message: expect.stringContaining("openapi.yaml:1") });
  expect(await types()).toContain("second?: string");

  // Editors move a new file into place.
  await writeFile(at("new.yaml"), JSON.stringify(named("third")));
  await rename(at("new.yaml"), at("openapi.yaml"));
  await until(hasWritten);
  expect(await types()).toContain("third?: string");

  stop.abort();
  await watching;
});
