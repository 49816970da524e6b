import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { InvalidArgumentError } from "@ods/core";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { readStoredApiKey, removeStoredApiKey, storeApiKey } from "../src/node/keyring.ts";
import { KeyringError } from "../src/node/keyringProcess.ts";
import { resolveApiKey } from "../src/node/resolveApiKey.ts";

const run = promisify(execFile);
const KEY = "Zq7Xw9Kv4Jp2Yt8Gb6";
const BASE_URL = "https://my-domain.opendatasoft.com";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "ods-keyring-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const onLinux = process.platform === "linux";

describe.runIf(onLinux)(
  `a machine without a keyring${onLinux ? "" : " (skipped: only Linux has such machines)"}`,
  () => {
    beforeEach(() => {
      vi.stubEnv("DBUS_SESSION_BUS_ADDRESS", undefined);
      return () => vi.unstubAllEnvs();
    });

    it("has its keyring passed over by resolveApiKey, with the reason", async () => {
      const env = { ODS_APIKEY: KEY };
      const found = await resolveApiKey({ portal: "my-domain", file: false, env });
      expect(found).toMatchObject({ source: "environment", key: KEY });
      expect(found?.skipped).toEqual([
        {
          source: "keyring",
          reason: expect.stringContaining("a Secret Service has to run"),
          error: expect.any(KeyringError),
        },
      ]);
    });

    it("makes the other functions fail with an error that says so", async () => {
      const place = { portal: "my-domain" };
      const actions = [
        () => storeApiKey({ ...place, key: KEY }),
        () => readStoredApiKey(place),
        () => removeStoredApiKey(place),
      ];
      for (const action of actions) {
        const error = await action().catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(KeyringError);
        expect(String(error)).toContain("a Secret Service has to run");
        expect(String(error)).not.toContain(KEY);
      }
    });

    it("refuses what can't be a key or a user, without showing it", async () => {
      const options = { portal: "my-domain", key: `${KEY}\r\nX-Evil: 1` };
      await expect(storeApiKey(options)).rejects.toThrow(InvalidArgumentError);
      await expect(storeApiKey(options)).rejects.not.toThrow(KEY);
      await expect(storeApiKey({ ...options, key: KEY, user: "" })).rejects.toThrow(InvalidArgumentError);
      await expect(readStoredApiKey({ portal: "no portal" })).rejects.toThrow(InvalidArgumentError);
      await expect(readStoredApiKey({ portal: "my-domain", timeout: -1 })).rejects.toThrow(
        InvalidArgumentError,
      );
    });
  },
);

describe.runIf(onLinux)(
  `a keyring that never answers${onLinux ? "" : " (skipped: it is played by a Linux session bus)"}`,
  () => {
    /** A session bus that accepts, and says nothing. Its connections are those of the processes that ask. */
    async function silentBus() {
      const socket = path.join(await temporaryFolder(), "bus");
      const connections: Socket[] = [];
      const server = createServer((connection) => {
        connection.resume();
        connections.push(connection);
      });
      await new Promise<void>((resolve) => server.listen(socket, resolve));
      vi.stubEnv("DBUS_SESSION_BUS_ADDRESS", `unix:path=${socket}`);
      onTestFinished(() => {
        vi.unstubAllEnvs();
        for (const connection of connections) connection.destroy();
        server.close();
      });
      const asked = new Promise<Socket>((resolve) => server.once("connection", resolve));
      return { asked };
    }

    it("is passed over after the timeout, and the process that asked it is gone", async () => {
      const { asked } = await silentBus();
      const looking = resolveApiKey({
        portal: "my-domain",
        file: false,
        env: { ODS_APIKEY: KEY },
        keyringTimeout: 1_500,
      });
      const gone = new Promise((resolve) => asked.then((connection) => connection.once("close", resolve)));
      expect(await looking).toMatchObject({
        source: "environment",
        skipped: [{ source: "keyring", reason: expect.stringContaining("no answer within 1500 ms") }],
      });
      await gone;
    });

    it("is left at once when the signal says so, with the signal's reason", async () => {
      const { asked } = await silentBus();
      const controller = new AbortController();
      const reason = new Error("the user went away");
      const reading = readStoredApiKey({ portal: "my-domain", signal: controller.signal });
      const gone = new Promise((resolve) => asked.then((connection) => connection.once("close", resolve)));
      asked.then(() => controller.abort(reason));
      await expect(reading).rejects.toBe(reason);
      await gone;
      await expect(readStoredApiKey({ portal: "my-domain", signal: controller.signal })).rejects.toBe(reason);
      await expect(resolveApiKey({ portal: "my-domain", signal: controller.signal })).rejects.toBe(reason);
    });

    it("is asked by a process whose arguments and variables don't hold the key", async () => {
      const { asked } = await silentBus();
      const controller = new AbortController();
      const storing = storeApiKey({ portal: "my-domain", key: KEY, signal: controller.signal });
      storing.catch(() => {});
      await asked;
      const processes = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
      const shown = await Promise.all(
        processes.flatMap((id) =>
          ["cmdline", "environ"].map((file) => readFile(`/proc/${id}/${file}`, "utf8").catch(() => "")),
        ),
      );
      controller.abort();
      expect(shown.filter((text) => text.includes("ODS_KEYRING_PROCESS=1"))).toHaveLength(1);
      expect(shown.filter((text) => text.includes(KEY))).toEqual([]);
    });
  },
);

describe("a program packed into one executable", () => {
  it("goes without the keyring instead of starting itself again and again", async () => {
    vi.stubEnv("ODS_KEYRING_PROCESS", "1");
    onTestFinished(() => void vi.unstubAllEnvs());
    const found = await resolveApiKey({ portal: "my-domain", file: false, env: { ODS_APIKEY: "k" } });
    expect(found?.skipped[0]?.reason).toContain("a program packed into one executable");
  });
});

describe("a program without the package @napi-rs/keyring", () => {
  it("goes without the keyring, and is told how to install the package", async () => {
    const folder = await temporaryFolder();
    const source = fileURLToPath(new URL("../src", import.meta.url));
    await cp(source, path.join(folder, "src"), { recursive: true });
    await writeFile(path.join(folder, "package.json"), '{"type":"module"}');
    await writeFile(
      path.join(folder, "program.ts"),
      `import { resolveApiKey } from "./src/node/resolveApiKey.ts";
       import { storeApiKey } from "./src/node/keyring.ts";
       const found = await resolveApiKey({ portal: "my-domain", file: false, env: { ODS_APIKEY: "k" } });
       const failure = await storeApiKey({ portal: "my-domain", key: "k" }).catch((error) => error);
       console.log(JSON.stringify({ found, failure: String(failure) }));`,
    );
    const tsx = import.meta.resolve("tsx");
    const { stdout } = await run(process.execPath, ["--import", tsx, path.join(folder, "program.ts")], {
      // Package runners make everything that is installed visible by NODE_PATH.
      env: { ...process.env, NODE_PATH: "" },
    });
    const advice = expect.stringContaining(
      "the package @napi-rs/keyring is not installed. Run: npm install @napi-rs/keyring",
    );
    expect(JSON.parse(stdout)).toMatchObject({
      found: { source: "environment", key: "k", skipped: [{ source: "keyring", reason: advice }] },
      failure: advice,
    });
  });
});

const isThere = process.env.ODS_TEST_KEYRING === "1";

describe.runIf(isThere)(
  `the keyring of the operating system${isThere ? "" : " (skipped: run it by .ci/with-keyring, which starts one)"}`,
  () => {
    beforeEach(async () => {
      for (const user of ["apikey_user", "someone"]) await removeStoredApiKey({ portal: "my-domain", user });
    });

    it("gives back what was stored, trimmed, until it is removed", async () => {
      expect(await readStoredApiKey({ portal: "my-domain" })).toBeUndefined();
      expect(await removeStoredApiKey({ portal: "my-domain" })).toBe(false);
      await storeApiKey({ portal: "my-domain", key: "first" });
      await storeApiKey({ portal: BASE_URL, key: ` ${KEY}\r\n` });
      expect(await readStoredApiKey({ portal: "my-domain" })).toBe(KEY);
      expect(await removeStoredApiKey({ portal: "my-domain" })).toBe(true);
      expect(await readStoredApiKey({ portal: "my-domain" })).toBeUndefined();
      expect(await removeStoredApiKey({ portal: "my-domain" })).toBe(false);
    });

    it("keeps users and portals apart", async () => {
      await storeApiKey({ portal: "my-domain", key: KEY, user: "someone" });
      expect(await readStoredApiKey({ portal: "my-domain" })).toBeUndefined();
      expect(await readStoredApiKey({ portal: "other-domain", user: "someone" })).toBeUndefined();
      expect(await readStoredApiKey({ portal: "my-domain", user: "someone" })).toBe(KEY);
    });

    it("is asked by resolveApiKey after the file and before ODS_APIKEY", async () => {
      const folder = await temporaryFolder();
      const file = path.join(folder, "ods.apikey");
      vi.spyOn(process, "cwd").mockReturnValue(folder);
      onTestFinished(() => void vi.restoreAllMocks());
      const look = (options = {}) =>
        resolveApiKey({ portal: "my-domain", env: { ODS_APIKEY: "from-environment" }, ...options });
      expect(await look()).toMatchObject({
        source: "environment",
        skipped: [
          { source: "file" },
          { source: "keyring", reason: `it holds none for ${BASE_URL}, user apikey_user` },
        ],
      });
      await storeApiKey({ portal: "my-domain", key: KEY });
      expect(await look()).toMatchObject({
        source: "keyring",
        key: KEY,
        service: BASE_URL,
        user: "apikey_user",
      });
      expect(await look({ keyring: false })).toMatchObject({ source: "environment" });
      await expect(look({ keyringUser: "someone" })).rejects.toThrow(InvalidArgumentError);
      await writeFile(file, "from-file");
      expect(await look()).toMatchObject({ source: "file" });
    });

    // What Python's keyring, and so odsclient, writes and looks for: these two attributes.
    async function secretTool(parameters: string[], secret = ""): Promise<string> {
      const command = run("secret-tool", parameters);
      command.child.stdin?.end(secret);
      return (await command).stdout;
    }

    it("shares its entries with Python's odsclient, both ways", async () => {
      const attributes = ["service", BASE_URL, "username", "apikey_user"];
      await storeApiKey({ portal: "my-domain", key: KEY });
      expect(await secretTool(["lookup", ...attributes])).toBe(KEY);
      await expect(
        secretTool(["lookup", "service", `${BASE_URL}/`, "username", "apikey_user"]),
      ).rejects.toThrow("Command failed");
      await removeStoredApiKey({ portal: "my-domain" });
      const others = ["application", "Python keyring library"];
      await secretTool(["store", "--label=by Python", ...others, ...attributes], KEY);
      expect(await readStoredApiKey({ portal: "my-domain" })).toBe(KEY);
      expect(await removeStoredApiKey({ portal: "my-domain" })).toBe(true);
    });

    it("is searched for the base URL with a slash as well, for reading and for removing", async () => {
      await secretTool(["store", "--label=x", "service", `${BASE_URL}/`, "username", "apikey_user"], KEY);
      expect(await resolveApiKey({ portal: "my-domain", file: false, env: {} })).toMatchObject({
        source: "keyring",
        key: KEY,
        service: `${BASE_URL}/`,
      });
      await storeApiKey({ portal: "my-domain", key: "without-slash" });
      expect(await readStoredApiKey({ portal: "my-domain" })).toBe("without-slash");
      expect(await removeStoredApiKey({ portal: "my-domain" })).toBe(true);
      expect(await readStoredApiKey({ portal: "my-domain" })).toBeUndefined();
    });

    it("with something that can't be a key is an error that names the place and doesn't show it", async () => {
      await secretTool(["store", "--label=x", "service", BASE_URL, "username", "apikey_user"], `a\n${KEY}`);
      const error = await resolveApiKey({ portal: "my-domain", file: false }).catch((reason) => reason);
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error.message).toContain(`The API key in the OS keyring for ${BASE_URL}`);
      expect(error.message).not.toContain(KEY);
    });

    it("that is locked, with nobody there to unlock it, is passed over with the reason", async () => {
      await storeApiKey({ portal: "my-domain", key: KEY });
      const service = ["--dest=org.freedesktop.secrets", "/org/freedesktop/secrets"];
      const lock = "org.freedesktop.Secret.Service.Lock";
      const collection = "array:objpath:/org/freedesktop/secrets/collection/login";
      await run("dbus-send", ["--session", "--print-reply", ...service, lock, collection]);
      expect(
        await resolveApiKey({ portal: "my-domain", file: false, env: { ODS_APIKEY: "k" } }),
      ).toMatchObject({
        source: "environment",
        skipped: [{ source: "keyring", reason: expect.stringContaining("unlock") }],
      });
      await expect(removeStoredApiKey({ portal: "my-domain" })).rejects.toThrow(KeyringError);
    });
  },
);
