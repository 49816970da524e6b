import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createAutomationClient, findDataset } from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";
import { describe, expect, it, onTestFinished } from "vitest";
import { fillPortal } from "../src/commands/samplePortal.ts";
import { emptyFolder } from "./emptyFolder.ts";
import { runProgram } from "./programs.ts";
import { answering, answeringJson } from "./sampleServer.ts";

const folder = emptyFolder();

async function portalWith(apiKey: string) {
  const portal = createPortal({ processingTime: 0, apiKey });
  const { url, close } = await servePortal(portal);
  onTestFinished(close);
  return { portal, url, client: createAutomationClient({ portal: url, auth: apiKey }) };
}

/** The sample portal, and an empty one for its datasets. */
async function twoPortals() {
  const from = await portalWith("key-of-the-source");
  await fillPortal(from.portal, from.url);
  const to = await portalWith("key-of-the-target");
  const keys = JSON.stringify({ [from.url]: from.portal.apiKey, [to.url]: to.portal.apiKey });
  const migrate = (words: string, env: Record<string, string> = { ODS_APIKEY: keys }) =>
    runProgram(`ods migrate ${words} --from ${from.url} --to ${to.url} --no-keyring`, { env });
  return { from, to, migrate };
}

describe("ods migrate", () => {
  it("shows the plan with --dry-run, and changes nothing", async () => {
    const { to, migrate } = await twoPortals();
    const { exitCode, stdout, stderr } = await migrate("street-trees --dry-run --publish");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^plan +kind +name/);
    expect(stdout).toMatch(/^to move +resource +Trees$/m);
    expect(stdout).toMatch(/^to move +field configuration +Facet species$/m);
    expect(stdout).toContain("Nothing was changed. It would be published.");
    expect(await findDataset(to.client, "street-trees")).toBeUndefined();
    expect(await readdir(folder())).toEqual([]);
  });

  it("shows reasons in full in a narrow terminal", async () => {
    const { from, to, migrate } = await twoPortals();
    const wide = await migrate("street-trees --dry-run");
    const reason = /4 versions +(.*)/.exec(wide.stdout)?.[1] as string;
    const keys = JSON.stringify({ [from.url]: from.portal.apiKey, [to.url]: to.portal.apiKey });
    const words = `ods migrate street-trees --dry-run --from ${from.url} --to ${to.url} --no-keyring`;
    const { stdout } = await runProgram(words, { env: { ODS_APIKEY: keys, NO_COLOR: "1" }, columns: 74 });
    const [rows = []] = stdout.split("\n\n").map((part) => part.split("\n"));
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(74);
    const start = rows[0]?.indexOf("reason");
    expect(rows.map((row) => row.slice(start)).join(" ")).toContain(reason);
  });

  it("moves a dataset, and finds all as it is the second time", async () => {
    const { to, migrate } = await twoPortals();
    const first = await migrate("street-trees --publish");
    expect([first.exitCode, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toContain("It is published.");
    const env = { ODS_PORTAL: to.url, ODS_APIKEY: to.portal.apiKey };
    const { stdout } = await runProgram("ods records street-trees --all --json --no-keyring", { env });
    expect(stdout.trimEnd().split("\n")).toHaveLength(500);
    expect(await readdir(folder())).toEqual(["street-trees.migration"]);
    const second = await migrate("street-trees --publish");
    expect(second.exitCode).toBe(0);
    expect(second.stdout).not.toMatch(/^moved/m);
    expect(second.stdout).toMatch(/^street-trees: \d+ same/m);
  });

  it("gives each item as a line of JSON, and the whole as the last", async () => {
    const { migrate } = await twoPortals();
    const { stdout } = await migrate("street-trees --json --dataset-id trees --journal my.journal");
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const whole = lines.pop();
    expect(whole).toMatchObject({
      isDryRun: false,
      datasetId: "trees",
      onlyAtTarget: [],
      isPublishing: false,
    });
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: "resource", name: "Trees", outcome: "moved" }),
    );
    expect(await readdir(folder())).toEqual(["my.journal"]);
  });

  it("ends with a code of its own when something stays behind, and says what and why", async () => {
    const { from, to, migrate } = await twoPortals();
    const uid = (await findDataset(from.client, "counters"))?.uid as string;
    const params = { path: { dataset_uid: uid } };
    const keys = { local_key: ["counter"], remote_key: ["id"] };
    const { response } = await from.client.POST("/datasets/{dataset_uid}/processors/", {
      params,
      body: { type: "join", label: "Join", dataset: "not-there", ...keys },
    });
    expect(response.status).toBe(201);
    const { exitCode, stdout, stderr } = await migrate("counters");
    expect(stdout).toMatch(/^not moved +processor .*not-there/m);
    expect(exitCode).toBe(8);
    expect(stderr).toMatch(/^error: 1 of \d+ items are not moved; the report says why\.$/m);
    expect((await findDataset(to.client, "counters"))?.uid).toBeDefined();
  });

  it("leaves a dataset of the same identifier alone with --existing fail", async () => {
    const { to, migrate } = await twoPortals();
    await fillPortal(to.portal, to.url);
    const { exitCode, stderr } = await migrate("street-trees --existing fail");
    expect(exitCode).toBe(5);
    expect(stderr).toContain("street-trees");
  });

  it("never sends the key of one portal to the other", async () => {
    const { from, to, migrate } = await twoPortals();
    const { exitCode, stderr } = await migrate("street-trees", { ODS_APIKEY: from.portal.apiKey });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`The key is in use for ${from.url}, so it is not sent to ${to.url}.`);
    expect((await migrate("street-trees", {})).exitCode).toBe(3);
    expect(await findDataset(to.client, "street-trees")).toBeUndefined();
  });

  it("never sends a key of one file, or of the environment, to the other portal", async () => {
    const seen: string[] = [];
    const spy = () =>
      answering((request, response) => {
        seen.push(String(request.headers.authorization));
        response.writeHead(501).end();
      });
    const [from, to] = [await spy(), await spy()];
    const a = path.join(folder(), "a.key");
    await writeFile(a, "key-of-a\n");
    await writeFile(path.join(folder(), "empty.key"), "\n");
    const both = `--from-key-file ${a} --to-key-file`;
    const refused: [words: string, env: Record<string, string>, exitCode: number, message: string][] = [
      [`${both} typo.key`, { ODS_APIKEY: "key-of-a" }, 3, "typo.key with the API key"],
      [`${both} ${folder()}`, { ODS_APIKEY: "key-of-a" }, 3, "can't be read: EISDIR"],
      [`${both} empty.key`, { ODS_APIKEY: "key-of-a" }, 3, "is empty"],
      ["--from-key-file typo.key", { ODS_APIKEY: "key-of-a" }, 3, "typo.key with the API key"],
      // The key of the file is that of the environment.
      [`--from-key-file ${a}`, { ODS_APIKEY: "key-of-a" }, 2, `in use for ${from}`],
      ["", { ODS_APIKEY: '{"default": "key-of-a"}' }, 2, `in use for ${from}`],
      ["", { ODS_APIKEY: JSON.stringify({ [from]: "key-of-a", default: "key-of-a" }) }, 2, `for ${from}`],
      [`--from-key-file ${a}`, { ODS_APIKEY: "key", ODS_PORTAL: from }, 2, `belongs to ${from}`],
    ];
    for (const [words, env, exitCode, message] of refused) {
      const line = `ods migrate trees --from ${from} --to ${to} --no-keyring ${words}`.trim();
      const outcome = await runProgram(line, { env });
      expect([words, outcome.exitCode, outcome.stderr]).toEqual([
        words,
        exitCode,
        expect.stringContaining(message),
      ]);
      expect(outcome.stderr).not.toContain("key-of-a");
    }
    expect(seen).toEqual([]);
  });

  it("takes a key of the environment for the one portal that has no other", async () => {
    const { from, to, migrate } = await twoPortals();
    const file = path.join(folder(), "from.key");
    await writeFile(file, from.portal.apiKey);
    const words = `street-trees --dry-run --from-key-file ${file}`;
    expect((await migrate(words, { ODS_APIKEY: to.portal.apiKey })).exitCode).toBe(0);
    const map = JSON.stringify({ [from.url]: from.portal.apiKey, default: to.portal.apiKey });
    expect((await migrate("street-trees --dry-run", { ODS_APIKEY: map })).exitCode).toBe(0);
  });

  it("says where to go on when a portal fails in between", async () => {
    const { from } = await twoPortals();
    const broken = await answeringJson({ error: "out of order" }, 501);
    const keys = JSON.stringify({ [from.url]: from.portal.apiKey, [broken]: "any" });
    const words = `ods migrate street-trees --from ${from.url} --to ${broken} --no-keyring`;
    const { exitCode, stderr } = await runProgram(words, { env: { ODS_APIKEY: keys } });
    expect(exitCode).toBe(7);
    expect(stderr).toContain("the same command goes on from there");
    expect(stderr).toContain("error: out of order");
  });

  it.each([
    [
      "street-trees --map maya=m.okafor",
      "kind:source=target is wanted, with one of connection, dataset, domain, user",
    ],
    ["street-trees --map robot:a=b", "kind:source=target is wanted"],
    ["street-trees --existing maybe", "Allowed choices are update, fail"],
  ])("refuses `ods migrate %s`", async (words, message) => {
    const env = { ODS_APIKEY: "key" };
    const { exitCode, stderr } = await runProgram(`ods migrate ${words} --from a --to b --no-keyring`, {
      env,
    });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("wants both portals", async () => {
    const { exitCode, stderr } = await runProgram("ods migrate street-trees --from a");
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringContaining("required option '--to <address>' not specified"),
    ]);
  });
});
