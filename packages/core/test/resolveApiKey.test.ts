import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { AuthenticationError, InvalidArgumentError } from "@ods/core";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { type ResolveApiKeyOptions, resolveApiKey, type SkippedSource } from "../src/node/resolveApiKey.ts";

const KEY = "sZq7Xw9Kv4Jp2Yt8Gb6";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ods-apikey-"));
  return () => rm(folder, { recursive: true });
});

/** Looks in the test's own folder and variables, and not into the keyring of the machine. */
function look(options: Partial<ResolveApiKeyOptions> = {}) {
  return resolveApiKey({
    portal: "my-domain",
    file: path.join(folder, "ods.apikey"),
    keyring: false,
    env: {},
    ...options,
  });
}

async function keyFile(content: string | Uint8Array, name = "ods.apikey"): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

function inEnv(value: string, portal: string | URL = "my-domain") {
  return look({ portal, env: { ODS_APIKEY: value } });
}

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const error = await promise.then(
    (value) => expect.unreachable(`gave ${inspect(value)}`),
    (reason: unknown) => reason,
  );
  return error as Error;
}

/** No part of the secret that could help anybody may show. */
function expectNothingShown(error: Error, secret: string): void {
  const shown = inspect(error, { depth: 9, showHidden: true });
  for (let at = 0; at + 4 <= secret.length; at++) expect(shown).not.toContain(secret.slice(at, at + 4));
}

describe("the API key of a portal", () => {
  it("comes from the argument, then from the file, then from ODS_APIKEY, and says from which", async () => {
    const file = await keyFile("from-file");
    const env = { ODS_APIKEY: "from-environment" };
    expect(await look({ apiKey: "given", env })).toEqual({ source: "argument", key: "given", skipped: [] });
    expect(await look({ env })).toEqual({ source: "file", path: file, key: "from-file", skipped: [] });
    expect(await look({ env, file: false })).toMatchObject({
      source: "environment",
      key: "from-environment",
    });
  });

  it("is undefined when there is none", async () => {
    expect(await look()).toBeUndefined();
  });

  it("may be missing in its file, which is then named among the sources passed over", async () => {
    const seen: SkippedSource[] = [];
    const found = await look({ env: { ODS_APIKEY: KEY }, onSkip: (skipped) => seen.push(skipped) });
    expect(found?.skipped).toEqual([
      { source: "file", reason: `there is no ${path.join(folder, "ods.apikey")}` },
    ]);
    expect(seen).toEqual(found?.skipped);
  });

  it("is looked for in the file ods.apikey of the working directory unless another is named", async () => {
    await keyFile("of-the-folder");
    const other = await keyFile("of-another-file", "other.key");
    vi.spyOn(process, "cwd").mockReturnValue(folder);
    onTestFinished(() => void vi.restoreAllMocks());
    const nothingElse = { portal: "my-domain", keyring: false, env: {} };
    expect((await resolveApiKey(nothingElse))?.key).toBe("of-the-folder");
    expect((await resolveApiKey({ ...nothingElse, file: "other.key" }))?.key).toBe("of-another-file");
    expect((await resolveApiKey({ ...nothingElse, file: pathToFileURL(other) }))?.key).toBe(
      "of-another-file",
    );
    expect(await resolveApiKey({ ...nothingElse, file: false })).toBeUndefined();
  });

  it("in a file that can't be read is an error that names the file", async () => {
    await expect(look({ file: folder })).rejects.toThrow(InvalidArgumentError);
    await expect(look({ file: folder })).rejects.toThrow(`${folder} can't be read: EISDIR`);
    await expect(look({ file: new URL("https://data.city.org/key") })).rejects.toThrow(InvalidArgumentError);
  });

  it("loses the white space, line ends and byte order mark around it, wherever it comes from", async () => {
    await keyFile(`\uFEFF${KEY}\r\n`);
    expect((await look())?.key).toBe(KEY);
    expect((await look({ apiKey: ` ${KEY}\n` }))?.key).toBe(KEY);
    expect((await look({ file: false, env: { ODS_APIKEY: `${KEY}\r` } }))?.key).toBe(KEY);
    expect((await look({ file: false, env: { ODS_APIKEY: `{"my-domain": " ${KEY}\\r\\n"}\r` } }))?.key).toBe(
      KEY,
    );
  });

  it.each(["", " \r\n", `${KEY}\r\nX-Evil: 1`, `${KEY} ${KEY}`, `${KEY}é`])(
    "that is %j is refused from every source, by the source's name and without being shown",
    async (key) => {
      const file = await keyFile(key);
      const map = JSON.stringify({ "my-domain": key });
      const refusals: [Partial<ResolveApiKeyOptions>, string][] = [
        [{ apiKey: key }, "`apiKey`"],
        [{}, file],
        [{ file: false, env: { ODS_APIKEY: key } }, "ODS_APIKEY"],
        [{ file: false, env: { ODS_APIKEY: map } }, 'ODS_APIKEY under "my-domain"'],
      ];
      for (const [options, name] of refusals) {
        const error = await failureOf(look(options));
        expect(error).toBeInstanceOf(InvalidArgumentError);
        expect(error.message).toContain(name);
        expectNothingShown(error, KEY);
      }
    },
  );

  it("that is required and nowhere is an error that lists where it was looked for", async () => {
    const error = await failureOf(look({ required: true, env: { ODS_APIKEY: '{"elsewhere": "k"}' } }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.message).toContain("https://my-domain.opendatasoft.com/");
    expect(error.message).toContain(path.join(folder, "ods.apikey"));
    expect(error.message).toContain("no entry for https://my-domain.opendatasoft.com/, and no default");
  });

  it("wants a portal and a user that can be", async () => {
    await expect(look({ portal: "no portal" })).rejects.toThrow(InvalidArgumentError);
    await expect(look({ keyring: true, keyringUser: "" })).rejects.toThrow(InvalidArgumentError);
    await expect(look({ keyring: true, keyringTimeout: 0 })).rejects.toThrow(InvalidArgumentError);
  });
});

describe("ODS_APIKEY", () => {
  it.each([
    ["the key alone", KEY],
    ["the key in quotes, as env files keep them", `"${KEY}"`],
    ["JSON", `{"public": "other", "my-domain": "${KEY}"}`],
    ["a Python dict", `{'public': 'other', 'my-domain': '${KEY}'}`],
    ["a Python 2 dict", `{u'public': u'other', u'my-domain': u"${KEY}"}`],
    ["a comma after the last entry", `{'my-domain': '${KEY}',}`],
    ["line breaks", `\n{\r\n\t"my-domain"\n:\n"${KEY}"\n}\n`],
    ["a map in quotes", `'{"my-domain": "${KEY}"}'`],
    ["escapes", `{"my\\u002ddomain": '${KEY.replace("s", "\\x73")}', 'it\\'s "another"': "a\\"b"}`],
    ["the base URL", `{"https://my-domain.opendatasoft.com": "${KEY}"}`],
    ["the base URL with slashes", `{"https://my-domain.opendatasoft.com//": "${KEY}"}`],
    ["the base URL in capitals", `{"HTTPS://My-Domain.OpenDataSoft.com": "${KEY}"}`],
    ["the host", `{"my-domain.opendatasoft.com": "${KEY}"}`],
    ["an identifier with a slash", `{"my-domain/": "${KEY}"}`],
    ["the default", `{"elsewhere": "other", "default": "${KEY}"}`],
  ])("may hold %s", async (_what, value) => {
    expect((await inEnv(value))?.key).toBe(KEY);
  });

  it.each([
    "my-domain",
    "my-domain.opendatasoft.com",
    "https://my-domain.opendatasoft.com",
    new URL("https://my-domain.opendatasoft.com/"),
  ])("gives a portal its key, whether it is named %s or otherwise", async (portal) => {
    for (const name of ["my-domain", "my-domain.opendatasoft.com", "https://my-domain.opendatasoft.com/"]) {
      expect(await inEnv(`{'${name}': '${KEY}'}`, portal)).toMatchObject({ key: KEY, entry: name });
    }
  });

  it("prefers the identifier to the base URL, that to the host, and the default comes last", async () => {
    const names = ["default", "data.city.org:8443", "http://data.city.org:8443/"];
    const entries = names.map((name) => `"${name}": "key-of-${names.indexOf(name)}"`);
    const portal = "http://data.city.org:8443";
    expect((await inEnv(`{${entries}}`, portal))?.key).toBe("key-of-2");
    expect((await inEnv(`{${entries.slice(0, 2)}}`, portal))?.key).toBe("key-of-1");
    expect((await inEnv(`{${entries.slice(0, 1)}}`, portal))?.key).toBe("key-of-0");
    const both = `{"https://my-domain.opendatasoft.com": "by-address", "my-domain": "by-identifier"}`;
    expect(await inEnv(both)).toMatchObject({ key: "by-identifier", entry: "my-domain" });
  });

  it("finds a portal below a path by its base URL, and by its host", async () => {
    const portal = "https://city.org/data/";
    expect((await inEnv(`{"https://city.org/data": "${KEY}", "city.org": "k"}`, portal))?.key).toBe(KEY);
    expect((await inEnv(`{"city.org/": "${KEY}"}`, portal))?.key).toBe(KEY);
    expect(await inEnv(`{"https://city.org": "${KEY}"}`, portal)).toBeUndefined();
  });

  it("keeps the keys of other portals to themselves", async () => {
    const map = `{"my-domain": "k", "city.org": "k", "__proto__": "k", "http://data.city.org": "k"}`;
    for (const portal of ["my-domain.huwise.com", "https://city.org:8443", "data.city.org", "constructor"]) {
      expect(await inEnv(map, portal)).toBeUndefined();
    }
    expect(await inEnv("{}")).toBeUndefined();
  });

  it.each([
    ["without quotes", `{my-domain: ${KEY}}`],
    ["that ends early", `{"my-domain": "${KEY}"`],
    ["with an open quote", `{"my-domain": "${KEY}}`],
    ["without a colon", `{"my-domain" "${KEY}"}`],
    ["without a comma", `{"my-domain": "${KEY}" "b": "c"}`],
    ["with two commas", `{"my-domain": "${KEY}",, "b": "c"}`],
    ["with a number", `{"my-domain": 123, "b": "${KEY}"}`],
    ["with None", `{'my-domain': None, 'b': '${KEY}'}`],
    ["with a map within", `{"my-domain": {"key": "${KEY}"}}`],
    ["with more behind it", `{"my-domain": "${KEY}"} ${KEY}`],
    ["that is a set", `{'${KEY}'}`],
    ["that calls something", `{'my-domain': str('${KEY}')}`],
  ])("with a map %s is an error that names it and shows nothing of it", async (_what, value) => {
    const error = await failureOf(inEnv(value));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error.message).toMatch(/^ODS_APIKEY begins like a map.* At character \d+, .* is wanted/);
    expectNothingShown(error, KEY);
  });

  it("cut off or damaged anywhere shows nothing of itself", async () => {
    const map = `{"my-domain": "${KEY}", 'https://data.city.org': u'${KEY}',}`;
    for (let at = 1; at < map.length; at++) {
      expectNothingShown(await failureOf(inEnv(map.slice(0, at))), KEY);
      const damaged = await inEnv(`${map.slice(0, at)}{${map.slice(at + 1)}`).catch((error: Error) => error);
      if (damaged instanceof Error) expectNothingShown(damaged, KEY);
    }
  });
});
