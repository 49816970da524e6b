import { readFile } from "node:fs/promises";
import { createPortal, portalHandlers } from "@ods/testing";
import { setupServer } from "msw/node";
import { expect, it, onTestFinished, vi } from "vitest";

const read = (file: string) => readFile(new URL(`../${file}`, import.meta.url), "utf8");
const firstSteps = new URL("../examples/first-steps/firstSteps.ts", import.meta.url);

it("the READMEs show the first steps as the example has them, and they work", async () => {
  const code = await readFile(firstSteps, "utf8");
  expect(await read("README.md")).toContain(`\`\`\`ts\n${code}\`\`\``);
  expect(await read("packages/automation/README.md")).toContain(`\`\`\`ts\n${code}\`\`\``);

  const portal = createPortal({ url: "https://my-domain.opendatasoft.com" });
  const server = setupServer(...portalHandlers(portal));
  server.listen({ onUnhandledRequest: "error" });
  onTestFinished(() => server.close());
  vi.stubEnv("ODS_APIKEY", portal.apiKey);
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await import(firstSteps.href);
  expect(log.mock.calls).toEqual([[expect.stringMatching(/^da_/), "Street trees"]]);
});

it("the README counts what the document has", async () => {
  const { paths } = JSON.parse(await read("packages/testing/src/generated/automation.json"));
  const operations = createPortal().operations.length;
  const [, saidOperations, saidPaths] = /(\d+) operations on (\d+) paths/.exec(await read("README.md")) ?? [];
  expect([saidOperations, saidPaths]).toEqual([String(operations), String(Object.keys(paths).length)]);
});

it("the README, CONTRIBUTING and CI name the pnpm of package.json", async () => {
  const { packageManager } = JSON.parse(await read("package.json"));
  for (const file of ["README.md", "CONTRIBUTING.md", ".ci/run", ".github/workflows/ci.yml"]) {
    const named = (await read(file)).match(/pnpm@[\d.]+/g) ?? [];
    expect([file, [...new Set(named)]]).toEqual([file, [packageManager]]);
  }
});
