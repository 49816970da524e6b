import * as automation from "@ods/automation";
import { type AutomationClient, createAutomationClient, InvalidArgumentError } from "@ods/automation";
import * as core from "@ods/core";
import { describe, expect, it } from "vitest";
import { hintsThatMislead } from "../../core/test/optionHints.ts";

/** A client that counts what it sends; nothing answers. */
function counting() {
  const count = { sent: 0 };
  const client = createAutomationClient({
    portal: "https://portal.test",
    retry: false,
    async fetch() {
      count.sent += 1;
      throw new TypeError("offline");
    },
  });
  return { client, count };
}

/** As JavaScript calls them: with whatever options. */
type Called = (client: AutomationClient, options: never) => unknown;

const file = new File(["a"], "a.csv");
const CALLS: Record<string, Called> = {
  publishDataset: (client, options) => automation.publishDataset(client, "da_abc123", options),
  unpublishDataset: (client, options) => automation.unpublishDataset(client, "da_abc123", options),
  waitForDataset: (client, options) => automation.waitForDataset(client, "da_abc123", options),
  abortDataset: (client, options) => automation.abortDataset(client, "da_abc123", options),
  findDataset: (client, options) => automation.findDataset(client, "street-trees", options),
  startHarvester: (client, options) => automation.startHarvester(client, "layers", options),
  waitForHarvester: (client, options) => automation.waitForHarvester(client, "layers", options),
  abortHarvester: (client, options) => automation.abortHarvester(client, "layers", options),
  migrateDataset: (client, options) => automation.migrateDataset(client, client, "da_abc123", options),
  uploadResourceFile: (client, options) => automation.uploadResourceFile(client, "da_abc123", file, options),
  uploadAttachment: (client, options) => automation.uploadAttachment(client, "da_abc123", file, options),
  uploadAlternativeExport: (client, options) =>
    automation.uploadAlternativeExport(client, "da_abc123", file, options),
  uploadImage: (client, options) => automation.uploadImage(client, file, options),
  inviteUsers: (client, options) => automation.inviteUsers(client, [{ email: "a@b.example" }], options),
  provisionUsers: (client, options) =>
    automation.provisionUsers(client, [{ email: "a@b.example" } as never], options),
  addUsersToGroup: (client, options) => automation.addUsersToGroup(client, "staff", ["ada"], options),
};

const WAITS = ["waitForDataset", "abortDataset", "waitForHarvester", "abortHarvester"];
const ORDERS = ["publishDataset", "unpublishDataset", "startHarvester"];
const UPLOADS = ["uploadResourceFile", "uploadAttachment", "uploadAlternativeExport", "uploadImage"];
const SIGNAL_ONLY = ["findDataset", "inviteUsers", "provisionUsers", "addUsersToGroup"];

async function refusalOf(call: Called | undefined, options: unknown) {
  const { client, count } = counting();
  const error = await Promise.resolve(call?.(client, options as never)).catch((error: unknown) => error);
  expect(count.sent).toBe(0);
  expect(error).toBeInstanceOf(InvalidArgumentError);
  return (error as Error).message;
}

describe.each(Object.entries(CALLS))("%s", (name, call) => {
  it("refuses an option that it does not have, and sends nothing", async () => {
    expect(await refusalOf(call, { singal: undefined, Signal: AbortSignal.timeout(1_000) })).toBe(
      `${name} has no option "Signal"; did you mean \`signal\`?`,
    );
    expect(await refusalOf(call, { somethingElse: 1 })).toMatch(
      new RegExp(`^${name} has no option "somethingElse"\\. It has .*signal`),
    );
  });

  it("refuses what is no object of options", async () => {
    expect(await refusalOf(call, null)).toContain(`${name} wants an object of options, not null`);
    expect(await refusalOf(call, [])).toContain(`${name} wants an object of options, not a list`);
    const signal = AbortSignal.timeout(1_000);
    const map = new Map([["signal", signal]]);
    expect(await refusalOf(call, map)).toContain(`${name} wants an object of options, not a Map`);
    expect(await refusalOf(call, Object.create({ signal }))).toContain("by a prototype");
  });

  it("takes options that are undefined, and properties named by symbols", async () => {
    const { client, count } = counting();
    const title = name === "uploadAlternativeExport" ? "All" : undefined;
    const options = { signal: undefined, nothing: undefined, [Symbol("mine")]: 1, title };
    const error = await Promise.resolve(call(client, options as never)).catch((error: unknown) => error);
    expect(error).not.toBeInstanceOf(InvalidArgumentError);
    expect(count.sent).toBeGreaterThan(0);
  });
});

it("holds for every function that takes options", () => {
  const own = Object.entries(automation).filter(
    ([name, value]) => typeof value === "function" && !(name in core),
  );
  const isClass = (name: string) => /^[A-Z]/.test(name);
  const names = own.map(([name]) => name).filter((name) => !isClass(name));
  expect(names.sort()).toEqual([...Object.keys(CALLS), "createAutomationClient", "memoryJournal"].sort());
});

describe("names that people know from elsewhere", () => {
  it.each([
    [ORDERS, { timeout: 1_000 }, "it is called `deadline` here"],
    [ORDERS, { timeoutMs: 1_000 }, "it is called `deadline` here"],
    [ORDERS, { pollInterval: 100 }, "`interval`"],
    [ORDERS, { onProgress() {} }, "it is called `onStatus` here."],
    [ORDERS, { onstatus() {} }, "did you mean `onStatus`?"],
    [ORDERS, { when_busy: "fail" }, "did you mean `whenBusy`?"],
    [ORDERS, { wait: false }, "it always waits"],
    [WAITS, { timeout: 1_000 }, "it is called `deadline` here"],
    [WAITS, { poll: 1_000 }, "`interval`"],
    [WAITS, { whenBusy: "fail" }, "publishDataset, unpublishDataset and startHarvester have it"],
    [UPLOADS, { filename: "b.csv" }, "it is called `name` here."],
    [UPLOADS, { file_name: "b.csv" }, "it is called `name` here."],
    [UPLOADS, { contentType: "text/csv" }, "it is called `type` here."],
    [UPLOADS, { timeout: 1_000 }, "it is an option of the client."],
    [["uploadAttachment"], { title: "Codebook" }, "alternative exports alone"],
    [["uploadAlternativeExport"], { title: "All", descripton: "As CSV" }, "did you mean `description`?"],
    [SIGNAL_ONLY, { timeout: 1_000 }, "signal: AbortSignal.timeout(ms)"],
    [SIGNAL_ONLY, { headers: {} }, "it is an option of the client."],
    [["migrateDataset"], { dry_run: true }, "did you mean `dryRun`?"],
    [["migrateDataset"], { dryrun: true }, "did you mean `dryRun`?"],
    [["migrateDataset"], { journalPath: "a.journal" }, "journal: fileJournal(path)"],
    [["migrateDataset"], { overwrite: true }, 'existing: "update"'],
    [["migrateDataset"], { deadline: 1 }, "it belongs to publishing"],
    [["migrateDataset"], { mapping: {} }, "`connections`, `datasets`, `domains`"],
    [["migrateDataset"], { user: { ada: "ada.l" } }, "did you mean `users`?"],
  ])("%j with %j", async (names, options, hint) => {
    for (const name of names) expect(await refusalOf(CALLS[name], options)).toContain(hint);
  });
});

describe("migrateDataset", () => {
  const { migrateDataset } = CALLS;

  it("refuses options of publishing that are not known, before anything is moved", async () => {
    expect(await refusalOf(migrateDataset, { publish: { timeout: 1_000 } })).toContain(
      '`publish` has no option "timeout": it is called `deadline` here',
    );
    expect(await refusalOf(migrateDataset, { publish: "yes" })).toContain(
      "`publish` wants an object of options, not a string",
    );
  });

  it("takes any names in its maps, and no map that has none", async () => {
    const { client, count } = counting();
    const options = { dryRun: true, users: { timeout: "deadline", constructor: "ada" }, groups: undefined };
    const error = await Promise.resolve(migrateDataset?.(client, options as never)).catch((e: unknown) => e);
    expect([error instanceof InvalidArgumentError, count.sent]).toEqual([false, 1]);
    for (const [users, kind] of [
      [new Map([["ada", "ada.l"]]), "a Map"],
      [[["ada", "ada.l"]], "a list"],
      ["ada:ada.l", "a string"],
    ]) {
      expect(await refusalOf(migrateDataset, { users })).toContain(
        `users is ${String(kind)}; give an object`,
      );
    }
  });
});

it.each([
  ["migrateDataset", { existing: "Fail" }, 'existing is "Fail"; give "update" or "fail"'],
  ["migrateDataset", { existing: true }, "existing is a boolean"],
  ["migrateDataset", { publish: { whenBusy: "abort" } }, 'whenBusy is "abort"'],
  ["publishDataset", { whenBusy: "Fail" }, 'whenBusy is "Fail"; give "wait" or "fail"'],
  ["unpublishDataset", { whenBusy: "never" }, 'whenBusy is "never"'],
  ["startHarvester", { whenBusy: null }, "whenBusy is null"],
])("%s refuses the value in %j", async (name, options, message) => {
  expect(await refusalOf(CALLS[name], options)).toContain(message);
});

describe("createAutomationClient", () => {
  it.each([
    [
      { apiKey: "key-of-the-portal" },
      'createAutomationClient has no option "apiKey": the API key is `auth`.',
    ],
    [{ time_out: 1_000 }, "did you mean `timeout`?"],
    [{ retry: { limits: 1 } }, "did you mean `limit`?"],
  ])("refuses %j", (options, hint) => {
    const make = () => createAutomationClient({ portal: "my-domain", ...(options as object) });
    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow(hint);
    expect(make).not.toThrow("key-of-the-portal");
  });
});

it("what is said of an option names another that the function has", async () => {
  const called = Object.entries(CALLS).map(([name, call]) => {
    const give = (options: never) => call(counting().client, options);
    return [name, [give] as const] as const;
  });
  expect(await hintsThatMislead(Object.fromEntries(called))).toEqual([]);
});
