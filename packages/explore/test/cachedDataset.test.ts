import { cp, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InvalidArgumentError } from "@ods/explore";
import { cachedDataset, downloadDataset, NotCachedError } from "@ods/explore/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { countingPortal } from "./countingPortal.ts";
import { everythingIn, temporaryFolder } from "./temporaryFolder.ts";

const csv = { format: "csv" } as const;

/** A cache with a dataset in it. */
async function kept() {
  const portal = countingPortal();
  const client = portal.client();
  const directory = await temporaryFolder();
  const get = async (maxAge?: number) => {
    const file = await downloadDataset(client, "trees", { ...csv, cache: { directory, maxAge } });
    return file.text();
  };
  await get();
  const entry = cachedDataset(client, "trees", csv, { directory });
  const { path } = (await entry.facts()) ?? { path: "" };
  return {
    portal,
    client,
    directory,
    get,
    entry,
    path,
    said: `${path.split(".").slice(0, -2).join(".")}.entry.json`,
  };
}

describe("cachedDataset", () => {
  it("reads, streams and copies what a download has put there, without asking the portal", async () => {
    const { portal, entry, directory } = await kept();
    expect(await entry.exists()).toBe(true);
    expect(await entry.read()).toBe("n;1\n");
    expect(await entry.bytes()).toEqual(new TextEncoder().encode("n;1\n"));
    expect(await new Response(entry.stream()).text()).toBe("n;1\n");
    const to = join(directory, "copies", "trees.csv");
    await entry.copyTo(to);
    expect(await readFile(to, "utf8")).toBe("n;1\n");
    expect(portal.asked).toEqual(["download"]);
  });

  it("knows where it is, how large, and since when", async () => {
    const time = Date.parse("2096-03-01T12:00:00Z");
    vi.useFakeTimers({ toFake: ["Date"], now: time });
    onTestFinished(() => void vi.useRealTimers());
    const { client, entry, directory, path } = await kept();
    const facts = { path, size: 4, type: "text/csv", filename: "trees.csv", fetchedAt: new Date(time) };
    expect(await entry.facts()).toEqual({ ...facts, checkedAt: new Date(time) });
    expect(await readFile(path, "utf8")).toBe("n;1\n");

    const cache = { directory, revalidate: true };
    await downloadDataset(client, "trees", { ...csv, cache });
    vi.setSystemTime(time + 5_000);
    await downloadDataset(client, "trees", { ...csv, cache });
    const { fetchedAt, checkedAt } = (await entry.facts()) ?? {};
    expect([fetchedAt, checkedAt]).toEqual([new Date(time), new Date(time + 5_000)]);
  });

  it("is deleted, and nothing else is", async () => {
    const { client, directory, entry } = await kept();
    const other = { ...csv, rows: 1 };
    await downloadDataset(client, "trees", { ...other, cache: { directory } });
    expect([await entry.delete(), await entry.exists(), await entry.delete()]).toEqual([true, false, false]);
    expect(await cachedDataset(client, "trees", other, { directory }).read()).toBe("n;2\n");
    expect((await everythingIn(directory)).filter((path) => path.endsWith(".csv"))).toHaveLength(1);
  });

  it("says what is missing, and makes nothing", async () => {
    const { client, directory } = await kept();
    const before = await everythingIn(directory);
    const to = join(directory, "copies", "trees.csv");
    for (const [id, content] of [
      ["trees", { ...csv, rows: 1 }],
      ["other", csv],
    ] as const) {
      const missing = cachedDataset(client, id, content, { directory });
      expect([await missing.exists(), await missing.facts(), await missing.delete()]).toEqual([
        false,
        undefined,
        false,
      ]);
      const uses = [
        () => missing.read(),
        () => missing.bytes(),
        () => missing.copyTo(to),
        () => missing.stream().getReader().read(),
      ];
      for (const use of uses) {
        const error = await use().catch((error: unknown) => error);
        expect(error).toBeInstanceOf(NotCachedError);
        expect((error as Error).message).toContain(`The dataset ${id} is not in the cache`);
      }
    }
    expect(await everythingIn(directory)).toEqual(before);
    const nowhere = cachedDataset(client, "trees", csv, { directory: join(directory, "none") });
    expect(await nowhere.exists()).toBe(false);
  });

  it("belongs to a credential or an account", async () => {
    const { portal, client, directory } = await kept();
    const exists = (...[whose, options]: [typeof client, object?]) =>
      cachedDataset(whose, "trees", csv, { directory, ...options }).exists();
    const ada = portal.client({ auth: "key-of-ada" });
    expect([await exists(client), await exists(ada), await exists(client, { account: "ada" })]).toEqual([
      true,
      false,
      false,
    ]);
    await downloadDataset(ada, "trees", { ...csv, cache: { directory, account: "ada" } });
    expect([await exists(ada), await exists(client, { account: "ada" })]).toEqual([false, true]);
  });

  it("refuses what a download would refuse", () => {
    const client = countingPortal().client();
    expect(() => cachedDataset(client, "", csv)).toThrow(InvalidArgumentError);
    expect(() => cachedDataset(client, "trees", { format: "json", separator: "," } as never)).toThrow(
      "separator",
    );
    expect(() => cachedDataset(client, "trees", csv, { directory: "" })).toThrow("`directory` is no path");
  });
});

describe("an entry is whole, or is not there", () => {
  it("when its process died before the entry was said to be there", async () => {
    const { get, entry, said } = await kept();
    await rm(said);
    expect(await entry.exists()).toBe(false);
    expect(await get()).toBe("n;2\n");
  });

  it("when its process died before what says so was complete", async () => {
    const { get, entry, said } = await kept();
    const text = await readFile(said, "utf8");
    for (let length = 0; length < text.length - 2; length += 7) {
      await writeFile(said, text.slice(0, length));
      expect([length, await entry.exists()]).toEqual([length, false]);
    }
    expect(await get()).toBe("n;2\n");
    expect(await entry.read()).toBe("n;2\n");
  });

  it("when its content is lost, cut or longer", async () => {
    const { get, entry } = await kept();
    for (const [number, damage] of [
      (path: string) => rm(path),
      (path: string) => writeFile(path, "n;"),
      (path: string) => writeFile(path, "n;1\nmore"),
    ].entries()) {
      await damage((await entry.facts())?.path ?? "");
      expect(await entry.exists()).toBe(false);
      expect(await get()).toBe(`n;${number + 2}\n`);
    }
  });

  it("when the folder of another dataset or portal was put in its place", async () => {
    const { portal, client, directory } = await kept();
    await downloadDataset(client, "trees-2", { ...csv, cache: { directory } });
    const other = portal.client({ portal: "other" });
    await downloadDataset(other, "trees", { ...csv, cache: { directory } });
    const [one, two] = ["trees", "trees-2"].map((id) => cachedDataset(client, id, csv, { directory }));
    const [from, to] = [(await one?.facts())?.path ?? "", (await two?.facts())?.path ?? ""];
    const name = (path: string, kind: string) =>
      join(dirname(path), `${path.split("/").at(-1)?.split(".")[0]}${kind}`);
    const said = JSON.parse(await readFile(name(from, ".entry.json"), "utf8"));
    const content = `${to.split("/").at(-1)?.split(".")[0]}.${"0".repeat(12)}.csv`;
    await cp(from, join(dirname(to), content));
    await writeFile(name(to, ".entry.json"), JSON.stringify({ ...said, content }));
    expect(await two?.exists()).toBe(false);
  });

  it("whatever is written into what says so: no other file is read or removed", async () => {
    const { directory, get, entry, said } = await kept();
    const mine = join(directory, "mine.txt");
    await writeFile(mine, "mine");
    const entryOf = async () => JSON.parse(await readFile(said, "utf8")) as object;
    for (const content of ["../../mine.txt", mine, "", ".", null, 5, said.split("/").at(-1)]) {
      await writeFile(said, JSON.stringify({ ...(await entryOf()), content, size: 4 }));
      expect([content, await entry.exists()]).toEqual([content, false]);
      await entry.delete();
      await get();
    }
    expect(await readFile(mine, "utf8")).toBe("mine");
  });

  it("and what a crash left behind goes, once nobody can be writing it any more", async () => {
    const { directory, get, entry, path } = await kept();
    const strays = ["0".repeat(12), "f".repeat(12)].map((version) =>
      path.replace(/\.[\da-f]{12}\./, `.${version}.`),
    );
    const [old = "", young = ""] = strays;
    const part = old.replace(/csv$/, "part");
    for (const file of [old, part, young]) await writeFile(file, "n;");
    for (const file of [old, part]) await utimes(file, 0, 0);
    const foreign = join(dirname(path), "notes.csv");
    await writeFile(foreign, "mine");
    await utimes(foreign, 0, 0);
    expect(await get(0)).toBe("n;2\n");
    const current = (await entry.facts())?.path ?? "";
    const files = (await everythingIn(directory)).map((file) => join(directory, file));
    expect(files.filter((file) => /\.(csv|part)$/.test(file)).sort()).toEqual(
      [current, young, foreign].sort(),
    );
    await expect(stat(path)).rejects.toThrow("ENOENT");
  });

  it("and is found where the whole cache was moved to", async () => {
    const { client, directory } = await kept();
    const moved = `${directory}-moved`;
    await rename(directory, moved);
    onTestFinished(() => rm(moved, { recursive: true, force: true }));
    expect(await cachedDataset(client, "trees", csv, { directory: moved }).read()).toBe("n;1\n");
  });
});
