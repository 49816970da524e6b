import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { parseDocument } from "@ods/cli/generate";
import { load } from "js-yaml";
import { expect, it, onTestFinished } from "vitest";
import { house } from "./house.ts";
import { vendor } from "./vendor.ts";
import { additions, edited } from "./vendorDocuments.ts";

interface Step {
  id?: string;
  name?: string;
  if?: string;
  env?: Record<string, string>;
  run?: string;
  uses?: string;
  with?: Record<string, string>;
}

const run = promisify(execFile);

/** Stands for the package manager: the document tool is the real one, tests pass, checks fail. */
const NPX = `#!/bin/sh
shift 2
case "$1" in
  spec) shift; exec node --conditions=@ods/source tools/spec/spec.js "$@" ;;
  check) exit 1 ;;
esac
`;

it.skipIf(process.platform === "win32")(
  "the weekly workflow proposes a new document, and nothing when there is none",
  async () => {
    const root = await house();
    const git = (...args: string[]) =>
      run("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...args], { cwd: root });
    await git("init", "-q");
    await git("add", "-A");
    await git("commit", "-qm", "As it is");
    const temp = await mkdtemp(path.join(tmpdir(), "ods-runner-"));
    onTestFinished(() => rm(temp, { recursive: true }));
    await mkdir(path.join(temp, "bin"));
    await writeFile(path.join(temp, "bin/npx"), NPX);
    await chmod(path.join(temp, "bin/npx"), 0o755);

    const workflow = load(await readFile(path.join(root, ".github/workflows/spec-update.yml"), "utf8")) as {
      jobs: { automation: { steps: Step[] } };
    };
    const { steps } = workflow.jobs.automation;
    const { address, publish } = await vendor();

    /** Runs the steps, as far as they are commands; what the pull request would be made of. */
    async function dispatch(): Promise<Record<string, string> | undefined> {
      const output = path.join(temp, "output");
      await writeFile(output, "");
      const titleNow = async () => /^title=(.*)$/m.exec(await readFile(output, "utf8"))?.[1] ?? "";
      for (const step of steps) {
        const title = await titleNow();
        const expressions: Record<string, string> = {
          "inputs.from": address,
          "runner.temp": temp,
          "steps.pull.outputs.title": title,
        };
        const filled = (text: string) =>
          text.replaceAll(/\$\{\{ (\S+) \}\}/g, (_, name) => String(expressions[name]));
        if (step.if !== undefined) {
          expect(step.if).toBe("steps.pull.outputs.title != ''");
          if (title === "") continue;
        }
        const inputs = Object.fromEntries(
          Object.entries({ ...step.env, ...step.with }).map(([name, text]) => [name, filled(String(text))]),
        );
        if (step.uses?.startsWith("peter-evans/create-pull-request@")) return inputs;
        if (step.run === undefined) continue;
        await run("bash", ["-eo", "pipefail", "-c", step.run], {
          cwd: root,
          env: { PATH: `${path.join(temp, "bin")}:${process.env.PATH}`, GITHUB_OUTPUT: output, ...inputs },
        });
      }
      return undefined;
    }

    const first = parseDocument(await readFile(path.join(root, "specs/automation/openapi.yaml"), "utf8"), "");
    publish(JSON.stringify(first));
    expect(await dispatch()).toBeUndefined();

    publish(JSON.stringify(edited(first, ...additions)));
    const request = await dispatch();
    expect(request).toMatchObject({
      title: "New document of the automation API: 8 new, 2 for readers only",
      branch: "spec-update/automation",
    });
    const body = await readFile(String(request?.["body-path"]), "utf8");
    expect(body).toContain("- `GET /datasets/{dataset_uid}/lineage/`: is new\n");
    expect(body).toMatch(/\n## Checks\n\n- `pnpm check` \*\*fails\*\*\n- `pnpm test` passes\n$/);
    const { stdout } = await git("ls-files", "--modified", "--others", "--exclude-standard");
    expect(stdout.trim().split("\n").sort()).toEqual([
      expect.stringMatching(/^\.changeset\/automation-[0-9a-f]{8}\.md$/),
      "packages/automation/src/generated/schema.ts",
      "packages/automation/test/generated/operationCalls.ts",
      "packages/cli/src/generated/automation.json",
      "packages/testing/src/generated/automation.json",
      "specs/automation/openapi.yaml",
      "specs/automation/source.json",
    ]);
  },
  120_000,
);
