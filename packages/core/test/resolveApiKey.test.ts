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
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  return () => {
    vi.restoreAllMocks();
    return rm(folder, { recursive: true });
  };
});

/** Looks in the test's own folder and variables, and not into the keyring of the machine. */
function look(options: Partial<ResolveApiKeyOptions> = {}) {
  return resolveApiKey({ portal: "my-domain", keyring: false, env: {}, ...options });
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
    const nothingElse = { portal: "my-domain", keyring: false, env: {} };
    expect((await resolveApiKey(nothingElse))?.key).toBe("of-the-folder");
    expect((await resolveApiKey({ ...nothingElse, file: "other.key" }))?.key).toBe("of-another-file");
    expect((await resolveApiKey({ ...nothingElse, file: pathToFileURL(other) }))?.key).toBe(
      "of-another-file",
    );
    expect(await resolveApiKey({ ...nothingElse, file: false })).toBeUndefined();
  });

  it("is never looked for elsewhere when the file that was named gives none", async () => {
    const env = { ODS_APIKEY: KEY };
    const missing = path.join(folder, "typo.key");
    const below = path.join(await keyFile(KEY, "a.file"), "ods.apikey");
    const named = [missing, pathToFileURL(missing), "typo.key", "ods.apikey", below, folder, ""];
    for (const file of [...named, await keyFile(" \n", "empty.key")]) {
      const error = await failureOf(look({ file, env }));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error.message).toContain(file instanceof URL ? missing : file);
      expectNothingShown(error, KEY);
    }
    await expect(look({ file: missing, env })).rejects.toThrow(
      `There is no file ${missing} with the API key, and a file that is named has to be there.`,
    );
    expect(await look({ file: false, env })).toMatchObject({ source: "environment" });
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

describe("a key that nothing ties to a portal", () => {
  const [a, b] = ["https://a.city.org", "https://b.city.org"];

  it.each([
    ["ODS_APIKEY alone", "ODS_APIKEY", KEY],
    ["the default of the map", "The default in ODS_APIKEY", `{"c.city.org": "other", "default": "${KEY}"}`],
  ])("serves one portal of its environment, whichever comes first: %s", async (_what, name, value) => {
    const env = { ODS_APIKEY: value };
    expect((await look({ portal: a, env }))?.key).toBe(KEY);
    // The same portal, by its path or in capitals, is not another one.
    expect((await look({ portal: new URL(`${a}/data/`), env }))?.key).toBe(KEY);
    expect((await look({ portal: "A.CITY.org", env }))?.key).toBe(KEY);
    for (const required of [false, true]) {
      const error = await failureOf(look({ portal: b, env, required }));
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error.message).toBe(
        `${name} does not say which portal its key is for. The key is in use for ${a}, so it is not sent to ${b}. ` +
          `Name both in ODS_APIKEY, {"${a}": "KEY", "${b}": "OTHER KEY"}, store the key of each in the keyring, or send none.`,
      );
      expectNothingShown(error, KEY);
    }
    expect((await look({ portal: a, env }))?.key).toBe(KEY);
    expect((await look({ portal: b, env: { ODS_APIKEY: value } }))?.key).toBe(KEY);
  });

  it("is refused to all but one of the portals that ask at the same time", async () => {
    const env = { ODS_APIKEY: KEY };
    const portals = [a, b, "c.city.org", a];
    const found = await Promise.allSettled(portals.map((portal) => look({ portal, env })));
    expect(found.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  });

  it("of the process's own variables serves one portal of the process", async () => {
    vi.stubEnv("ODS_APIKEY", `${KEY}-of-the-process`);
    vi.stubEnv("ODS_PORTAL", undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    const nothingElse = { file: false, keyring: false } as const;
    expect((await resolveApiKey({ ...nothingElse, portal: a }))?.source).toBe("environment");
    await expect(resolveApiKey({ ...nothingElse, portal: b })).rejects.toThrow(`in use for ${a}`);
    // Another key has not served anybody.
    vi.stubEnv("ODS_APIKEY", KEY);
    expect((await resolveApiKey({ ...nothingElse, portal: b }))?.key).toBe(KEY);
  });

  it("is that of ODS_PORTAL where this is set", async () => {
    const env = { ODS_APIKEY: KEY, ODS_PORTAL: a };
    const error = await failureOf(look({ portal: b, env }));
    expect(error.message).toContain(
      `The key belongs to ${a}, as ODS_PORTAL says, so it is not sent to ${b}.`,
    );
    expect((await look({ portal: a, env }))?.key).toBe(KEY);
    const ofDefault = { ...env, ODS_APIKEY: `{"c.city.org": "c", "default": "${KEY}"}` };
    await expect(look({ portal: b, env: ofDefault })).rejects.toThrow("as ODS_PORTAL says");
    // What has an entry of its own has no part in the default.
    const ofAnother = { ...env, ODS_APIKEY: `{"a.city.org": "a", "default": "${KEY}"}` };
    expect((await look({ portal: b, env: ofAnother }))?.key).toBe(KEY);
    expect((await look({ portal: b, env: { ODS_APIKEY: KEY, ODS_PORTAL: "no portal" } }))?.key).toBe(KEY);
  });

  it("is not sent to a second portal when the first one had it from elsewhere", async () => {
    const file = await keyFile(KEY, "a.key");
    const named: Partial<ResolveApiKeyOptions>[] = [{ apiKey: KEY }, { file }];
    for (const options of named) {
      const env = { ODS_APIKEY: KEY };
      await look({ portal: a, env, ...options });
      await expect(look({ portal: b, env })).rejects.toThrow(`in use for ${a}`);
      // Whoever names it for a portal is taken at his word.
      expect((await look({ portal: b, env, ...options }))?.key).toBe(KEY);
    }
    const env = { ODS_APIKEY: `{"a.city.org": "${KEY}", "default": "${KEY}"}` };
    await expect(look({ portal: b, env })).rejects.toThrow(`in use for ${a}`);
  });

  it("in the file ods.apikey serves one portal too, and other sources are asked for the next", async () => {
    const file = await keyFile(KEY);
    const env: Record<string, string> = {};
    expect(await look({ portal: a, env })).toMatchObject({ source: "file", path: file });
    const error = await failureOf(look({ portal: b, env }));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(error.message).toContain(`The file ${file} does not say which portal its key is for.`);
    expectNothingShown(error, KEY);
    env.ODS_APIKEY = '{"b.city.org": "of-b"}';
    expect(await look({ portal: b, env })).toMatchObject({
      key: "of-b",
      skipped: [{ source: "file", reason: error.message }],
    });
    // Named, it is the user's word.
    expect((await look({ portal: b, env, file }))?.key).toBe(KEY);
  });

  it("goes to every portal that the map names", async () => {
    const env = { ODS_APIKEY: `{"a.city.org": "${KEY}", "https://b.city.org": "${KEY}"}` };
    for (const portal of [a, b, a]) expect((await look({ portal, env }))?.key).toBe(KEY);
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
