import { describe, expect, it } from "vitest";
import { fileFaults, mapFaults, rangeFaults } from "../src/contents.ts";

const FILES = ["LICENSE", "README.md", "package.json", "src/index.ts", "dist/index.js", "dist/index.d.ts"];

describe("files of a tarball", () => {
  it("are what the packages consist of, and the changelog once there is one", () => {
    expect(fileFaults(FILES)).toEqual([]);
    expect(fileFaults([...FILES, "CHANGELOG.md"])).toEqual([]);
  });

  it("are all there", () => {
    expect(fileFaults(FILES.filter((file) => file !== "LICENSE"))).toEqual(["LICENSE is missing"]);
  });

  it.each([
    ["test/index.test.ts", "test does not belong there"],
    [".env", ".env does not belong there"],
    ["src/index.test.ts", "src/index.test.ts does not belong there"],
    ["src/notes.txt", "src/notes.txt does not belong there"],
    ["dist/tsconfig.tsbuildinfo", "dist/tsconfig.tsbuildinfo does not belong there"],
  ])("hold no %s", (file, fault) => {
    expect(fileFaults([...FILES, file])).toContain(fault);
  });

  it("were built from the sources beside them, all of them", () => {
    expect(fileFaults([...FILES, "dist/old.js"])).toEqual([
      "dist/old.js has no source: an earlier build left it",
    ]);
    expect(fileFaults([...FILES, "src/new.ts"])).toEqual(["src/new.ts was not built"]);
  });
});

describe("ranges of dependencies", () => {
  const manifest = { name: "one", version: "1.0.0" };

  it("are ranges of npm", () => {
    expect(rangeFaults({ ...manifest, dependencies: { two: "^1.0.0" } })).toEqual([]);
  });

  it.each(["workspace:^", "catalog:", "link:../two"])("are none of the workspace's own: %s", (range) => {
    const fault = `its dependency two has the range ${range}`;
    expect(rangeFaults({ ...manifest, dependencies: { two: range } })).toEqual([fault]);
    expect(rangeFaults({ ...manifest, peerDependencies: { two: range } })).toEqual([fault]);
  });
});

describe("source maps", () => {
  const program = "run();\n//# sourceMappingURL=index.js.map";
  const map = (source: string) => JSON.stringify({ sourceRoot: "", sources: [source] });
  const faults = (texts: Record<string, string>) =>
    mapFaults(new Set(["src/index.ts", ...Object.keys(texts)]), new Map(Object.entries(texts)));

  it("lead from what was built to the sources", () => {
    expect(faults({ "dist/index.js": program, "dist/index.js.map": map("../src/index.ts") })).toEqual([]);
  });

  it("are there when they are named", () => {
    expect(faults({ "dist/index.js": program })).toEqual([
      "dist/index.js names the source map index.js.map, which is missing",
    ]);
  });

  it("name sources that are there", () => {
    expect(faults({ "dist/index.js.map": map("../../src/index.ts") })).toEqual([
      "dist/index.js.map names the source ../../src/index.ts, which is missing",
    ]);
  });
});
