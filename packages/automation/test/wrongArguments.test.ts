import * as automation from "@ods/automation";
import { createAutomationClient, InvalidArgumentError } from "@ods/automation";
import { fileJournal } from "@ods/automation/node";
import * as core from "@ods/core";
import { describe, expect, it } from "vitest";

/* What programs in JavaScript call the functions with by mistake: nothing tells them before. */

type Called = (...args: never[]) => unknown;

/** A client that counts what it sends. */
function counting() {
  const count = { sent: 0 };
  const client = createAutomationClient({
    portal: "https://portal.test",
    retry: false,
    async fetch() {
      count.sent += 1;
      return Response.json({ results: [] });
    },
  });
  return { client, count };
}

const { client, count } = counting();
const file = new File(["a"], "a.csv");
const invitation = { email: "ada@rivertown.example" };
const account = { ...invitation, identity_provider: { uid: "sso" } };

/** What each function is called with rightly, and which of that are clients, and texts. */
const CALLS: Record<string, { args: unknown[]; clients?: number[]; texts?: [number, string][] }> = {
  publishDataset: { args: [client, "da_abc123"], texts: [[1, "datasetUid"]] },
  unpublishDataset: { args: [client, "da_abc123"], texts: [[1, "datasetUid"]] },
  waitForDataset: { args: [client, "da_abc123"], texts: [[1, "datasetUid"]] },
  abortDataset: { args: [client, "da_abc123"], texts: [[1, "datasetUid"]] },
  findDataset: { args: [client, "street-trees"], texts: [[1, "datasetId"]] },
  startHarvester: { args: [client, "layers"], texts: [[1, "harvesterUid"]] },
  waitForHarvester: { args: [client, "layers"], texts: [[1, "harvesterUid"]] },
  abortHarvester: { args: [client, "layers"], texts: [[1, "harvesterUid"]] },
  migrateDataset: { args: [client, client, "da_abc123"], clients: [0, 1], texts: [[2, "datasetUid"]] },
  uploadResourceFile: { args: [client, "da_abc123", file], texts: [[1, "datasetUid"]] },
  uploadAttachment: { args: [client, "da_abc123", file], texts: [[1, "datasetUid"]] },
  uploadAlternativeExport: {
    args: [client, "da_abc123", file, { title: "All" }],
    texts: [[1, "datasetUid"]],
  },
  uploadImage: { args: [client, file] },
  inviteUsers: { args: [client, [invitation]] },
  provisionUsers: { args: [client, [account]] },
  addUsersToGroup: { args: [client, "staff", ["ada"]], texts: [[1, "groupUid"]] },
};

async function refusalOf(name: string, args: unknown[]): Promise<string> {
  const call = (automation as unknown as Record<string, Called>)[name] as Called;
  count.sent = 0;
  const error = await Promise.resolve(call(...(args as never[]))).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect(count.sent).toBe(0);
  return (error as Error).message;
}

describe.each(Object.entries(CALLS))("%s", (name, { args, clients = [0], texts = [] }) => {
  it("refuses what is no client", async () => {
    for (const at of clients) {
      for (const other of [undefined, null, {}, "my-domain", 5, { portal: "my-domain" }]) {
        const message = await refusalOf(name, args.with(at, other));
        expect(message).toMatch(new RegExp(`^\`(client|source|target)\` of ${name} is `));
        expect(message).toContain("give a client: createAutomationClient({ portal, auth })");
      }
    }
  });

  it("refuses uids that are no texts", async () => {
    for (const [at, argument] of texts) {
      for (const [other, kind] of [
        [undefined, "undefined; give a text"],
        [null, "null; give a text"],
        [5, "5; give a text"],
        ["", "an empty text; give a text"],
        [["da_abc123"], "a list; give a text"],
        [{ uid: "da_abc123" }, "an object; give its `uid`"],
      ]) {
        expect(await refusalOf(name, args.with(at, other))).toBe(`\`${argument}\` of ${name} is ${kind}.`);
      }
    }
  });

  it("refuses to be called with nothing at all", async () => {
    expect(await refusalOf(name, [])).toContain(`of ${name} is undefined`);
  });

  it("refuses what is no signal", async () => {
    const own = name === "uploadAlternativeExport" ? { title: "All" } : {};
    const before = name === "uploadAlternativeExport" ? args.slice(0, -1) : args;
    for (const signal of [new AbortController(), 5_000, {}, "abort"]) {
      expect(await refusalOf(name, [...before, { ...own, signal }])).toMatch(
        /^signal is .*; give an AbortSignal/,
      );
    }
  });
});

it("holds for every function", () => {
  const names = Object.entries(automation).flatMap(([name, value]) =>
    typeof value === "function" && !(name in core) && !/^[A-Z]/.test(name) ? [name] : [],
  );
  expect(names.sort()).toEqual([...Object.keys(CALLS), "createAutomationClient", "memoryJournal"].sort());
});

describe.each([
  ["inviteUsers", [client], "invitations"],
  ["provisionUsers", [client], "accounts"],
])("%s", (name, before, list) => {
  it("refuses what is no list of objects", async () => {
    for (const [other, kind] of [
      [undefined, "undefined"],
      [{}, "an object"],
      [invitation, "an object"],
      ["ada@rivertown.example", "a string"],
      [new Set([invitation]), "a Set"],
    ]) {
      expect(await refusalOf(name, [...before, other])).toContain(
        `\`${list}\` of ${name} is ${kind}; a list is wanted: [{ email: "…"`,
      );
    }
    // None of the others is sent.
    for (const [other, kind] of [
      ["ada@rivertown.example", "a string"],
      [null, "null"],
      [undefined, "undefined"],
      [[invitation], "a list"],
    ]) {
      expect(await refusalOf(name, [...before, [invitation, other]])).toContain(
        `\`${list}[1]\` of ${name} is ${kind}; a list of objects is wanted`,
      );
    }
  });
});

describe("addUsersToGroup", () => {
  it.each<[unknown, string]>([
    ["u", '`usernames` of addUsersToGroup is a string; a list is wanted: ["jonas.lind"]'],
    [undefined, "`usernames` of addUsersToGroup is undefined"],
    [[{ username: "ada" }], "`usernames[0]` of addUsersToGroup is an object; a list of texts is wanted"],
    [["ada", ""], "`usernames[1]` of addUsersToGroup is an empty text"],
    [["ada", undefined], "`usernames[1]` of addUsersToGroup is undefined"],
  ])("refuses %j", async (usernames, message) => {
    expect(await refusalOf("addUsersToGroup", [client, "g", usernames])).toContain(message);
  });
});

describe("migrateDataset", () => {
  it("refuses both clients in one", async () => {
    const message = await refusalOf("migrateDataset", [{ from: client, to: client }, "da_abc123"]);
    expect(message).toContain("`source` of migrateDataset is an object; give a client");
  });

  it("refuses a client that is of no portal", async () => {
    const other = { GET() {}, POST() {} };
    expect(await refusalOf("migrateDataset", [client, other, "da_abc123"])).toContain(
      "`target.portal` of migrateDataset is undefined",
    );
  });

  it.each<[object, string]>([
    [{ dryRun: "false" }, "dryRun is a string; give true or false"],
    [{ createTemplates: 0 }, "createTemplates is 0; give true or false"],
    [{ datasetId: 5 }, "datasetId is 5; give a text"],
    [{ datasetId: "" }, "datasetId is an empty text"],
    [{ journal: "trees.journal" }, "journal is a string; it is `journal: fileJournal(path)` here"],
    [{ journal: {} }, "journal is an object; it is"],
    [{ onItem: "log" }, "onItem is a string; give a function"],
    [
      { users: { ada: { username: "ada.l" } } },
      "users.ada is an object; give what it is called at the target",
    ],
    [{ domains: { rivertown: undefined } }, "domains.rivertown is undefined"],
    [{ publish: { onStatus: true } }, "onStatus is a boolean; give a function"],
  ])("refuses %j", async (options, message) => {
    expect(await refusalOf("migrateDataset", [client, client, "da_abc123", options])).toContain(message);
  });
});

describe("a wait", () => {
  it.each<[object, string]>([
    [{ onStatus: "log" }, "onStatus is a string; give a function"],
    [{ deadline: "5000" }, "deadline is a string; give a number of ms"],
    [{ interval: null }, "interval is null; give a number of ms"],
    [{ maxInterval: {} }, "maxInterval is an object; give a number of ms"],
  ])("refuses %j", async (options, message) => {
    for (const name of ["publishDataset", "waitForDataset", "abortHarvester", "startHarvester"]) {
      expect(await refusalOf(name, [client, "uid", options])).toContain(message);
    }
  });
});

describe("uploadAlternativeExport", () => {
  it.each<[unknown, string]>([
    [undefined, "`title` of uploadAlternativeExport is undefined; give a text"],
    [{}, "`title` of uploadAlternativeExport is undefined"],
    [{ title: 5 }, "`title` of uploadAlternativeExport is 5"],
    [{ title: "All", description: ["as CSV"] }, "description is a list; give a text"],
  ])("refuses the options %j", async (options, message) => {
    expect(await refusalOf("uploadAlternativeExport", [client, "da_abc123", file, options])).toContain(
      message,
    );
  });
});

it("createAutomationClient refuses to be called with nothing", () => {
  expect(() => createAutomationClient(undefined as never)).toThrow(InvalidArgumentError);
});

it("fileJournal refuses what is no path, when it is made", () => {
  for (const path of [undefined, "", 5, {}]) {
    expect(() => fileJournal(path as never)).toThrow(InvalidArgumentError);
  }
  expect(() => fileJournal(undefined as never)).toThrow("The path of a journal is undefined; give a text");
});
