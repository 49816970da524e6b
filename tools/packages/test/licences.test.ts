import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { isAllowed, licenceFaults } from "../src/licences.ts";

describe("a licence", () => {
  it.each(["MIT", "(MIT OR GPL-3.0-only)", "Apache-2.0 AND ISC"])("may be %s", (licence) => {
    expect(isAllowed(licence)).toBe(true);
  });

  it.each(["GPL-3.0-only", "MIT AND GPL-3.0-only", "SEE LICENSE IN LICENSE", "", undefined, { type: "MIT" }])(
    "may not be %j",
    (licence) => {
      expect(isAllowed(licence)).toBe(false);
    },
  );
});

describe("licences of what comes with a package", () => {
  const folders: string[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
  });

  /** A project in which packages are installed: their manifests by their folders below node_modules. */
  async function project(manifests: Record<string, object>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "ods-licences-"));
    folders.push(folder);
    for (const [path, manifest] of Object.entries(manifests)) {
      const directory = join(folder, "node_modules", path);
      await mkdir(directory, { recursive: true });
      const name = path.slice(path.lastIndexOf("/") + 1);
      const text = JSON.stringify({ name, version: "1.0.0", license: "MIT", ...manifest });
      await writeFile(join(directory, "package.json"), text);
    }
    return folder;
  }

  it("are looked at however deep, circles included", async () => {
    const folder = await project({
      top: { dependencies: { middle: "^1.0.0" } },
      middle: { dependencies: { deep: "^1.0.0", top: "^1.0.0" } },
      deep: { license: "GPL-3.0-only" },
    });
    expect(await licenceFaults(folder, "top")).toEqual(['deep@1.0.0 has the licence "GPL-3.0-only"']);
  });

  it("are those of the version that the package gets", async () => {
    const folder = await project({
      top: { dependencies: { deep: "^2.0.0" } },
      deep: { license: "GPL-3.0-only" },
      "top/node_modules/deep": { license: "MIT" },
    });
    expect(await licenceFaults(folder, "top")).toEqual([]);
  });

  it("include required peers, and optional dependencies that are installed", async () => {
    const folder = await project({
      top: {
        optionalDependencies: { absent: "^1.0.0", present: "^1.0.0" },
        peerDependencies: { peer: "^1.0.0", chosen: "^1.0.0" },
        peerDependenciesMeta: { chosen: { optional: true } },
      },
      present: { license: "ODbL-1.0" },
      peer: { license: "EUPL-1.2" },
      chosen: { license: "GPL-3.0-only" },
    });
    expect((await licenceFaults(folder, "top")).sort()).toEqual([
      'peer@1.0.0 has the licence "EUPL-1.2"',
      'present@1.0.0 has the licence "ODbL-1.0"',
    ]);
  });

  it("are not taken for granted where a package is missing", async () => {
    const folder = await project({ top: { dependencies: { deep: "^1.0.0" } } });
    expect(await licenceFaults(folder, "top")).toEqual(["deep is not installed"]);
  });
});
