import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { runProgram } from "./programs.ts";
import { answering } from "./sampleServer.ts";

const KEY = "sZq7Xw9Kv4Jp2Yt8Gb6";

/** The keyring of the machine, played: whoever runs the tests has one of their own, or none. */
const keyring = vi.hoisted(() => new Map<string, string>());
vi.mock("@ods/core/node", async (original) => {
  const { resolvePortal } = await import("@ods/core");
  interface Entry {
    portal: string;
    user: string;
    key: string;
  }
  const placeOf = ({ portal, user }: Entry) => `${user} ${resolvePortal(portal).href}`;
  return {
    ...(await original<object>()),
    storeApiKey: async (entry: Entry) => void keyring.set(placeOf(entry), entry.key),
    readStoredApiKey: async (entry: Entry) => keyring.get(placeOf(entry)),
    removeStoredApiKey: async (entry: Entry) => keyring.delete(placeOf(entry)),
  };
});

const odskeys = (words: string, stdin?: string, env?: Record<string, string>) =>
  runProgram(`odskeys ${words}`, { stdin, env });

describe("odskeys", () => {
  beforeEach(() => keyring.clear());

  it("keeps a key from standard input, gives it back alone, and forgets it", async () => {
    const url = "https://my-domain.opendatasoft.com";
    expect(await odskeys("set -p my-domain", ` ${KEY} \nmore\n`)).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: `Api key defined successfully for platform url '${url}'\n`,
    });
    expect(await odskeys("get --platform_id my-domain")).toEqual({
      exitCode: 0,
      stdout: `${KEY}\n`,
      stderr: `Api key found for platform url '${url}':\n`,
    });
    expect(await odskeys(`remove -b ${url}/`)).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: `Api key removed successfully for platform url '${url}'\n`,
    });
    for (const command of ["get", "remove"]) {
      expect(await odskeys(`${command} -p my-domain`)).toEqual({
        exitCode: 4,
        stdout: "",
        stderr: `error: No api key registered for platform url '${url}'\n`,
      });
    }
  });

  it("means ODS_PORTAL where nothing is given, and else public", async () => {
    await odskeys("set", KEY, { ODS_PORTAL: "https://data.city.org" });
    await odskeys("set", KEY);
    expect([...keyring.keys()]).toEqual([
      "apikey_user https://data.city.org/",
      "apikey_user https://public.opendatasoft.com/",
    ]);
  });

  it("keeps keys of several users of a portal apart", async () => {
    await odskeys("set -p my-domain -u maya", KEY);
    expect((await odskeys("get -p my-domain")).exitCode).toBe(4);
    expect((await odskeys("get -p my-domain --username maya")).stdout).toBe(`${KEY}\n`);
  });

  it("warns of a key on the command line, and takes it", async () => {
    const { exitCode, stderr } = await odskeys(`set -p my-domain -k ${KEY}`);
    expect([exitCode, keyring.size]).toEqual([0, 1]);
    expect(stderr).toMatch(/^warning: --apikey shows the key to others on this machine/);
    expect(stderr).not.toContain(KEY);
  });

  it.each([
    ["set -p my-domain", "No API key of https://my-domain.opendatasoft.com was given"],
    ["get -p one -b https://two.org", "--platform_id and --base_url exclude each other"],
    ["get -p ftp://data.org", "The portal is no address"],
    ["show --alt 2", "Allowed choices are 0, 1"],
  ])("refuses `odskeys %s`", async (words, message) => {
    const { exitCode, stdout, stderr } = await odskeys(words);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  const isLinux = process.platform === "linux";
  it.runIf(isLinux)(
    `shows them in the desktop's program${isLinux ? "" : " (skipped: played on Linux)"}`,
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), "ods-cli-"));
      onTestFinished(() => rm(folder, { recursive: true }));
      const missing = await odskeys("show", "", { PATH: folder });
      expect(missing).toMatchObject({
        exitCode: 1,
        stderr: expect.stringContaining("seahorse can't be started"),
      });
      await writeFile(path.join(folder, "seahorse"), "#!/bin/sh\n");
      await chmod(path.join(folder, "seahorse"), 0o755);
      expect(await odskeys("show", "", { PATH: folder })).toMatchObject({ exitCode: 0, stdout: "" });
    },
  );
});

describe("the key of a call", () => {
  /** A portal that tells which key it was given. */
  async function seenKey(words: string, env: Record<string, string>, stdin?: string) {
    const seen: (string | undefined)[] = [];
    const url = await answering((request, response) => {
      seen.push(request.headers.authorization);
      response.setHeader("Content-Type", "application/json").end('{"nhits":0,"parameters":{},"records":[]}');
    });
    const outcome = await runProgram(`ods records trees -p ${url} --no-keyring ${words}`.trim(), {
      env,
      stdin,
    });
    return { ...outcome, seen: seen[0] };
  }

  async function keyFile(content: string): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), "ods-cli-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(path.join(folder, "my.key"), content);
    return path.join(folder, "my.key");
  }

  it("is that of --key-file before that of ODS_APIKEY", async () => {
    const file = await keyFile(`${KEY}\n`);
    expect((await seenKey(`--key-file ${file}`, { ODS_APIKEY: "other" })).seen).toBe(`Apikey ${KEY}`);
    expect((await seenKey("", { ODS_APIKEY: "other" })).seen).toBe("Apikey other");
    expect((await seenKey("", {})).seen).toBeUndefined();
  });

  it("is read from standard input with --key-file -", async () => {
    expect((await seenKey("--key-file -", { ODS_APIKEY: "other" }, `${KEY}\n`)).seen).toBe(`Apikey ${KEY}`);
  });

  it("is that of --api-key with a warning that does not show it", async () => {
    const { seen, stderr } = await seenKey(`--api-key ${KEY}`, { ODS_APIKEY: "other" });
    expect(seen).toBe(`Apikey ${KEY}`);
    expect(stderr).toMatch(/^warning: --api-key shows the key to others .* odskeys set/);
    expect(stderr).not.toContain(KEY);
  });

  it("is none with --anonymous", async () => {
    expect((await seenKey("--anonymous", { ODS_APIKEY: KEY })).seen).toBeUndefined();
  });

  it.each([
    ["missing.key", "missing.key with the API key, and a file that is named has to be there"],
    [".", "can't be read: EISDIR"],
    ["/dev/null", "The API key in the file /dev/null is empty"],
    ["-", "There is no API key on standard input"],
  ])("is not looked for elsewhere when the file that was named gives none: %s", async (file, message) => {
    const { exitCode, stderr, seen } = await seenKey(`--key-file ${file}`, { ODS_APIKEY: KEY });
    expect([exitCode, seen]).toEqual([3, undefined]);
    expect(stderr).toContain(message);
  });

  it.each(["--api-key k --key-file my.key", "--anonymous --key-file my.key", "--anonymous --api-key k"])(
    "is not both of what is given: %s",
    async (words) => {
      const { exitCode, stderr, seen } = await seenKey(words, { ODS_APIKEY: KEY });
      expect([exitCode, seen]).toEqual([2, undefined]);
      expect(stderr).toMatch(/--\S+ and --\S+ exclude each other: give one of them\./);
    },
  );

  it("of the environment goes to the portal of ODS_PORTAL only, where this is set", async () => {
    const elsewhere = { ODS_APIKEY: KEY, ODS_PORTAL: "https://my.city.org" };
    const { exitCode, stderr, seen } = await seenKey("", elsewhere);
    expect([exitCode, seen]).toEqual([2, undefined]);
    expect(stderr).toContain("The key belongs to https://my.city.org, as ODS_PORTAL says, so it is not sent");
    expect(stderr).not.toContain(KEY);
    expect((await seenKey("--anonymous", elsewhere)).exitCode).toBe(0);
  });

  it("never goes to a portal without TLS", async () => {
    const { exitCode, stderr } = await runProgram("ods datasets -p http://data.city.org --no-keyring", {
      env: { ODS_APIKEY: KEY },
    });
    expect(exitCode).toBe(2);
    expect(stderr).not.toContain(KEY);
  });
});
