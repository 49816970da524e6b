import { mkdir, readFile, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InvalidArgumentError } from "@ods/explore";
import { cleanCache, downloadDataset } from "@ods/explore/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { countingPortal } from "./countingPortal.ts";
import { everythingIn, temporaryFolder } from "./temporaryFolder.ts";

const PORTALS = ["city", "https://city.test/open", "http://city.test"];
const ADDRESSES = ["https://city.opendatasoft.com/", "https://city.test/open/", "http://city.test/"];
const IDS = ["trees", "Trees", "../trees"];

/** A cache with each dataset of each portal in two formats. */
async function filled(directory?: string): Promise<string> {
  const root = directory ?? (await temporaryFolder());
  const { client } = countingPortal();
  const downloads = PORTALS.map((portal) => client({ portal })).flatMap((each) =>
    IDS.flatMap((id) =>
      ["csv", "xlsx"].map((format) => downloadDataset(each, id, { format, cache: { directory: root } })),
    ),
  );
  await Promise.all(downloads);
  return root;
}

async function namesOf(options: Parameters<typeof cleanCache>[0]): Promise<string[]> {
  const removed = await cleanCache(options);
  return removed.map(({ portal, datasetId, format }) => `${portal} ${datasetId} ${format}`).sort();
}

const names = (portals: string[], ids: string[]) =>
  portals
    .flatMap((portal) => ids.flatMap((id) => ["csv", "xlsx"].map((format) => `${portal} ${id} ${format}`)))
    .sort();

describe("cleanCache", () => {
  it("removes everything that is kept, and says what that was", async () => {
    const directory = await filled();
    expect(await namesOf({ directory })).toEqual(names(ADDRESSES, IDS));
    expect(await everythingIn(directory)).toEqual([".ods-dataset-cache"]);
    expect(await cleanCache({ directory })).toEqual([]);
  });

  it("removes the datasets of a portal, one dataset of it, or one wherever it is", async () => {
    for (const [at, portal] of PORTALS.entries()) {
      const directory = await filled();
      expect(await namesOf({ directory, portal, datasetId: "Trees" })).toEqual(
        names([ADDRESSES[at]!], ["Trees"]),
      );
      expect(await namesOf({ directory, datasetId: "../trees" })).toEqual(names(ADDRESSES, ["../trees"]));
      expect(await namesOf({ directory, portal })).toEqual(
        names([ADDRESSES[at]!], ["trees", "Trees"]).filter((name) => !name.includes(" Trees ")),
      );
      const others = ADDRESSES.filter((_, other) => other !== at);
      expect(await namesOf({ directory })).toEqual(names(others, ["trees", "Trees"]));
    }
  });

  it("tells of each dataset what it was", async () => {
    const directory = await temporaryFolder();
    const time = Date.parse("2096-03-01T12:00:00Z");
    vi.useFakeTimers({ toFake: ["Date"], now: time });
    onTestFinished(() => void vi.useRealTimers());
    const options = { format: "csv", rows: 1, cache: { directory } } as const;
    await downloadDataset(countingPortal().client(), "trees", options);
    expect(await cleanCache({ directory })).toEqual([
      {
        portal: "https://my-domain.opendatasoft.com/",
        datasetId: "trees",
        format: "csv",
        query: "dataset=trees&format=csv&rows=1",
        size: 4,
        fetchedAt: new Date(time),
      },
    ]);
  });

  it("looks in the folder of the working directory unless another is named", async () => {
    const folder = await temporaryFolder();
    const cwd = vi.spyOn(process, "cwd").mockReturnValue(folder);
    onTestFinished(() => cwd.mockRestore());
    await filled(join(folder, ".ods-cache"));
    expect(await namesOf({})).toEqual(names(ADDRESSES, IDS));
  });

  it("removes nothing that is not the cache's own, and no empty folder of somebody else's", async () => {
    const directory = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    const mine = [
      "mine.csv",
      "mine/trees/notes.csv",
      "mine/trees/csv-1.entry.json",
      "city.opendatasoft.com/notes.txt",
      "city.opendatasoft.com/trees/csv.csv",
      "city.opendatasoft.com/trees/deep/csv-00000000000000000000.entry.json",
    ];
    for (const path of mine) {
      await mkdir(join(directory, path, ".."), { recursive: true });
      await writeFile(join(directory, path), "mine");
      await utimes(join(directory, path), 0, 0);
    }
    await mkdir(join(directory, "empty", "folder"), { recursive: true });
    await filled(elsewhere);
    await symlink(elsewhere, join(directory, "link"), "junction");
    await mkdir(join(directory, "links"));
    await symlink(
      join(elsewhere, "city.opendatasoft.com", "trees"),
      join(directory, "links", "trees"),
      "junction",
    );
    const before = await everythingIn(directory);
    const kept = await everythingIn(elsewhere);

    await filled(directory);
    await cleanCache({ directory });
    expect(await everythingIn(directory)).toEqual([".ods-dataset-cache", ...before].sort());
    expect(await everythingIn(elsewhere)).toEqual(kept);
    for (const path of mine) expect(await readFile(join(directory, path), "utf8")).toBe("mine");
  });

  it("does nothing in a folder that is no cache, or missing", async () => {
    const directory = await temporaryFolder();
    const path = join(directory, "portal", "trees", `csv-${"0".repeat(20)}.entry.json`);
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, "{}");
    expect(await cleanCache({ directory })).toEqual([]);
    expect(await readFile(path, "utf8")).toBe("{}");
    expect(await cleanCache({ directory: join(directory, "none") })).toEqual([]);
  });

  it("can't be led out of the cache", async () => {
    const directory = join(await temporaryFolder(), "cache");
    await filled(directory);
    const outside = join(directory, "..", "portal");
    await mkdir(join(outside, "trees"), { recursive: true });
    const file = join(outside, "trees", `csv-${"0".repeat(20)}.entry.json`);
    await writeFile(file, "{}");
    for (const datasetId of ["..", "../../portal/trees", "../trees/../trees", "/", "."]) {
      expect(await cleanCache({ directory, datasetId })).toEqual([]);
    }
    expect(await readFile(file, "utf8")).toBe("{}");
    expect(await namesOf({ directory })).toEqual(names(ADDRESSES, IDS));
  });

  it("leaves what is being written, and what a crash left behind for an hour", async () => {
    const directory = await temporaryFolder();
    const options = { format: "csv", cache: { directory } } as const;
    const { path } = await downloadDataset(countingPortal().client(), "trees", options);
    const [young, old] = ["0", "f"].map((digit) => path.replace(/[\da-f]{12}(?=\.csv$)/, digit.repeat(12)));
    for (const stray of [young, old]) await writeFile(stray!, "n;");
    await utimes(old!, 0, 0);
    await cleanCache({ directory });
    const files = await everythingIn(directory);
    expect(files.filter((file) => file.endsWith(".csv")).map((file) => join(directory, file))).toEqual([
      young,
    ]);
  });

  it("refuses to take a variable that was never set for everything, and a portal that is no address", async () => {
    const directory = await filled();
    for (const options of [
      { portal: undefined },
      { portal: "" },
      { datasetId: undefined },
      { datasetId: "" },
      { directory: undefined },
      { portal: "no address" },
    ]) {
      await expect(cleanCache({ directory, ...options } as never)).rejects.toThrow(InvalidArgumentError);
    }
    expect(await namesOf({ directory })).toEqual(names(ADDRESSES, IDS));
  });
});
