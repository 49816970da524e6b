import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { InvalidArgumentError } from "@ods/core";
import { KeyringError, resolveApiKey } from "@ods/core/node";
import { beforeEach, describe, expect, it, vi } from "vitest";

/** The keyring of the machine, played: keys by service and user; undefined where there is no keyring. */
const keyring = vi.hoisted(() => ({ entries: undefined as Map<string, string> | undefined }));
vi.mock("../src/node/keyringProcess.ts", async (original) => {
  const real = await original<typeof import("../src/node/keyringProcess.ts")>();
  return {
    ...real,
    async askKeyring({ services, user }: { services: string[]; user: string }) {
      if (!keyring.entries) throw new real.KeyringError("The OS keyring can't be used: there is none.");
      const service = services.find((each) => keyring.entries?.has(`${each} ${user}`));
      return { service, key: keyring.entries.get(`${service} ${user}`) };
    },
  };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ods-user-"));
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  keyring.entries = new Map();
  return () => {
    vi.restoreAllMocks();
    return rm(folder, { recursive: true });
  };
});

const portal = "my-domain";
const service = "https://my-domain.opendatasoft.com";
const env = { ODS_APIKEY: "from-environment" };

describe("a user of the keyring who is named", () => {
  it("has to have a key there, and the environment is not asked instead", async () => {
    await expect(resolveApiKey({ portal, keyringUser: "maya", env })).rejects.toThrow(InvalidArgumentError);
    await expect(resolveApiKey({ portal, keyringUser: "maya", env })).rejects.toThrow(
      `The OS keyring holds no API key for ${service}, user maya, and a user that is named has to have one.`,
    );
    keyring.entries?.set(`${service} maya`, "of-maya");
    expect(await resolveApiKey({ portal, keyringUser: "maya", env })).toMatchObject({
      source: "keyring",
      key: "of-maya",
      user: "maya",
    });
  });

  it("goes before the file ods.apikey, which nobody named, and after one that is named", async () => {
    await writeFile(path.join(folder, "ods.apikey"), "from-file");
    keyring.entries?.set(`${service} maya`, "of-maya");
    expect(await resolveApiKey({ portal, keyringUser: "maya", env })).toMatchObject({
      key: "of-maya",
      skipped: [{ source: "file", reason: expect.stringContaining("ods.apikey is not looked at") }],
    });
    const named = { portal, keyringUser: "maya", file: "ods.apikey", env };
    expect((await resolveApiKey(named))?.key).toBe("from-file");
  });

  it("is an error where there is no keyring, unless none is to be asked", async () => {
    keyring.entries = undefined;
    await expect(resolveApiKey({ portal, keyringUser: "maya", env })).rejects.toThrow(KeyringError);
    const without = { portal, keyringUser: "maya", keyring: false, env };
    expect((await resolveApiKey(without))?.source).toBe("environment");
  });
});

describe("`keyring: true`", () => {
  it("is the default said aloud: no entry is named, so there may be none, and no keyring", async () => {
    for (const entries of [new Map<string, string>(), undefined]) {
      keyring.entries = entries;
      for (const options of [{}, { keyring: true }]) {
        expect(await resolveApiKey({ portal, ...options, env })).toMatchObject({ source: "environment" });
      }
    }
  });
});

describe("the keyring", () => {
  it("gives each portal its own key, also where ods.apikey is another portal's", async () => {
    await writeFile(path.join(folder, "ods.apikey"), "from-file");
    keyring.entries?.set("https://other.opendatasoft.com apikey_user", "of-other");
    expect((await resolveApiKey({ portal, env: {} }))?.source).toBe("file");
    const own = { ODS_PORTAL: portal };
    expect((await resolveApiKey({ portal, env: own }))?.source).toBe("file");
    expect(await resolveApiKey({ portal: "other", env: own })).toMatchObject({
      source: "keyring",
      key: "of-other",
      skipped: [{ source: "file", reason: expect.stringContaining(`in use for ${service}`) }],
    });
  });
});
