import { readFile } from "node:fs/promises";
import { createAutomationClient, unwrap } from "@ods/automation";
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

it("the READMEs show the first search as the example has it, and it works", async () => {
  const firstSearch = new URL("../examples/first-steps/firstSearch.ts", import.meta.url);
  const code = await readFile(firstSearch, "utf8");
  expect(await read("README.md")).toContain(`\`\`\`ts\n${code}\`\`\``);
  expect(await read("packages/explore/README.md")).toContain(`\`\`\`ts\n${code}\`\`\``);

  const portal = createPortal({ url: "https://my-domain.opendatasoft.com", processingTime: 0 });
  const server = setupServer(...portalHandlers(portal));
  server.listen({ onUnhandledRequest: "error" });
  onTestFinished(() => server.close());
  const automation = createAutomationClient({ portal: "my-domain", auth: portal.apiKey });
  const { uid: dataset_uid } = await unwrap(
    automation.POST("/datasets/", { body: { dataset_id: "street-trees", metadata: {} } }),
  );
  const params = { path: { dataset_uid } };
  const csv = "species;height;district\nOak;25;North\nOak;12;North\nElm;30;South\nOak;28;West\n";
  const file = new File([csv], "trees.csv");
  await unwrap(automation.POST("/datasets/{dataset_uid}/resources/files/", { params, body: { file } }));
  const datasource = { type: "uploaded_file", file: { uid: "trees.csv" } } as const;
  const resource = { type: "csvfile", title: "Trees", datasource };
  await unwrap(automation.POST("/datasets/{dataset_uid}/resources/", { params, body: resource }));
  await unwrap(automation.POST("/datasets/{dataset_uid}/publish/", { params }));

  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  log.mockClear();
  await import(firstSearch.href);
  expect(log.mock.calls).toEqual([[{ species: "Oak", height: 25, district: "North" }]]);
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
