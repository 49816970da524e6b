import { expect, it } from "vitest";
import { nodeArguments, runProgram, startInTerminal } from "./programs.ts";
import { sampleServer } from "./sampleServer.ts";

const hasKeyring = process.env.ODS_TEST_KEYRING === "1";
const skipped = hasKeyring ? "" : " (skipped: run it by .ci/with-keyring)";
const server = sampleServer();

it.runIf(hasKeyring)(`keeps a key in the keyring of the machine, where ods finds it${skipped}`, async () => {
  const portal = ["-p", server.url];
  const variables = ["DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "XDG_DATA_HOME"];
  const env = Object.fromEntries(variables.map((name) => [name, process.env[name] ?? ""]));
  const words = [...nodeArguments("odskeys"), "set", ...portal];
  const { shown, type, ended } = startInTerminal(process.execPath, words, { env });
  await shown("API key of ");
  await shown(": ");
  type(`${server.portal.apiKey}\r`);
  const { exitCode, screen } = await ended;
  expect([exitCode, screen.includes(server.portal.apiKey)], screen).toEqual([0, false]);

  expect((await runProgram(["odskeys", "get", ...portal])).stdout).toBe(`${server.portal.apiKey}\n`);
  const { stderr } = await runProgram(["ods", "datasets", "-v", ...portal]);
  expect(stderr).toContain("key: from the keyring\n");
  await runProgram(["odskeys", "remove", ...portal]);
  expect((await runProgram(["odskeys", "get", ...portal])).exitCode).toBe(4);
});
