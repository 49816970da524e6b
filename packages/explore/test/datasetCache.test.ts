import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type Auth,
  apiKey,
  basic,
  bearer,
  createExploreClient,
  type DatasetContent,
  type DownloadProgress,
  type ExploreClient,
  InvalidArgumentError,
  LoginPageError,
  memoryStore,
  NotFoundError,
  UnexpectedContentError,
} from "@ods/explore";
import { type DatasetCacheOptions, downloadDataset } from "@ods/explore/node";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { countingPortal } from "./countingPortal.ts";
import { everythingIn, temporaryFolder } from "./temporaryFolder.ts";
import { TREES, treesPortal } from "./treesPortal.ts";

const csv = { format: "csv" } as const;
const DAY = 86_400_000;

/** Paths of the files with content in a cache. */
async function contentsIn(directory: string): Promise<string[]> {
  const files = await everythingIn(directory);
  return files.filter((path) => /-[\da-f]{20}\.[\da-f]{12}\./.test(path));
}

function setClock(time: number): (later: number) => void {
  vi.useFakeTimers({ toFake: ["Date"], now: time });
  onTestFinished(() => void vi.useRealTimers());
  return (later) => void vi.setSystemTime(Date.now() + later);
}

describe("a dataset that is kept", () => {
  it("is downloaded once, and then taken from its file", async () => {
    const { client, requests } = await treesPortal();
    const directory = await temporaryFolder();
    const get = () => downloadDataset(client, "trees", { ...csv, cache: { directory } });
    const first = await get();
    const second = await get();
    expect(requests).toEqual(["GET /api/records/1.0/download/?format=csv&dataset=trees"]);
    expect([first.isFromCache, second.isFromCache]).toEqual([false, true]);
    expect({ ...second, isFromCache: false }).toEqual({ ...first });
    expect(await second.text()).toBe(await readFile(first.path, "utf8"));
    expect(await second.text()).toMatch(/^species;height;.*\r\nOak;25;/);
    expect([second.type, second.filename, second.size]).toEqual([
      "text/csv",
      "trees.csv",
      (await stat(first.path)).size,
    ]);
  });

  it("lies under its portal and its identifier, in a file that programs know by its extension", async () => {
    const client = countingPortal().client();
    const directory = await temporaryFolder();
    const extensions: Record<string, string> = {
      csv: ".csv",
      xlsx: ".xlsx",
      shp: ".zip",
      "DCAT-AP": ".dcatap",
    };
    for (const [format, extension] of Object.entries(extensions)) {
      const { path } = await downloadDataset(client, "street-trees", { format, cache: { directory } });
      const [portal, dataset, file = ""] = relative(directory, path).split(sep);
      expect([portal, dataset]).toEqual(["my-domain.opendatasoft.com", "street-trees"]);
      expect(file.slice(file.lastIndexOf("."))).toBe(extension);
    }
  });

  it("is in .ods-cache of the working directory unless another folder is named, by its path or URL", async () => {
    const folder = await temporaryFolder();
    const cwd = vi.spyOn(process, "cwd").mockReturnValue(folder);
    onTestFinished(() => cwd.mockRestore());
    const client = countingPortal().client();
    const { path } = await downloadDataset(client, "trees", { ...csv, cache: true });
    expect(relative(folder, path).split(sep)[0]).toBe(".ods-cache");
    const again = await downloadDataset(client, "trees", { ...csv, cache: { directory: ".ods-cache" } });
    expect(again.isFromCache).toBe(true);
    const url = pathToFileURL(join(folder, ".ods-cache"));
    expect((await downloadDataset(client, "trees", { ...csv, cache: { directory: url } })).path).toBe(path);
  });

  it("is out of version control, where the folder is the cache's own", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "mine.txt"), "");
    for (const directory of [join(folder, "cache"), folder]) {
      await downloadDataset(countingPortal().client(), "trees", { ...csv, cache: { directory } });
    }
    expect(await readFile(join(folder, "cache", ".gitignore"), "utf8")).toBe("*\n");
    await expect(stat(join(folder, ".gitignore"))).rejects.toThrow("ENOENT");
  });

  it.skipIf(process.platform === "win32")("is for its owner alone, whatever the folder is", async () => {
    const folder = await temporaryFolder();
    const directory = join(folder, "cache");
    await mkdir(directory, { mode: 0o755 });
    const { path } = await downloadDataset(countingPortal().client(), "trees", {
      ...csv,
      cache: { directory },
    });
    const modes = [path, dirname(path), dirname(dirname(path))].map(
      async (each) => (await stat(each)).mode & 0o777,
    );
    expect(await Promise.all(modes)).toEqual([0o600, 0o700, 0o700]);
  });

  it("is copied where it is wanted, from the portal or from the cache", async () => {
    const portal = countingPortal();
    const folder = await temporaryFolder();
    const cache = { directory: join(folder, "cache") };
    for (const name of ["first.csv", "second.csv"]) {
      const to = join(folder, "data", name);
      const file = await downloadDataset(portal.client(), "trees", { ...csv, to, cache });
      expect([file.path, file.isFromCache, await file.text()]).toEqual([to, name === "second.csv", "n;1\n"]);
      expect(await readFile(to, "utf8")).toBe("n;1\n");
    }
    expect(portal.asked).toEqual(["download"]);
  });

  it("tells its progress, at once where nothing is downloaded", async () => {
    const client = countingPortal().client();
    const directory = await temporaryFolder();
    const seen: DownloadProgress[][] = [[], []];
    for (const list of seen) {
      const onProgress = (each: DownloadProgress) => void list.push(each);
      await downloadDataset(client, "trees", { ...csv, cache: { directory }, onProgress });
    }
    expect(seen[0]?.at(-1)).toEqual({ received: 4, total: 4 });
    expect(seen[1]).toEqual([{ received: 4, total: 4 }]);
  });

  it("is read as a whole, though another download takes its place meanwhile", async () => {
    const client = countingPortal().client();
    const cache = { directory: await temporaryFolder(), maxAge: 0 };
    const former = await downloadDataset(client, "trees", { ...csv, cache });
    const reader = former.stream.getReader();
    const { value } = await reader.read();
    const later = await downloadDataset(client, "trees", { ...csv, cache });
    expect([new TextDecoder().decode(value), (await reader.read()).done]).toEqual(["n;1\n", true]);
    expect(later.path).not.toBe(former.path);
    expect(await former.text()).toBe("n;2\n");
    expect(await contentsIn(cache.directory)).toHaveLength(1);
  });

  it("is not asked of a cache of the client's", async () => {
    const portal = countingPortal();
    const client = portal.client({ cache: { store: memoryStore(), ttl: DAY } });
    const directory = await temporaryFolder();
    await downloadDataset(client, "trees", csv).then((file) => file.text());
    await downloadDataset(client, "trees", { ...csv, cache: { directory, revalidate: true } });
    portal.metas.records_count = 2;
    const changed = await downloadDataset(client, "trees", {
      ...csv,
      cache: { directory, revalidate: true },
    });
    expect(await changed.text()).toBe("n;3\n");
  });

  it.each<[string, unknown]>([
    ["`cache` is 5", 5],
    ['`cache` is "cache"', "cache"],
    ["`cache` is null", null],
    ["maxAge is -1", { maxAge: -1 }],
    ["maxAge is NaN", { maxAge: Number.NaN }],
    ["`directory` is no path", { directory: "" }],
    ["`directory` is no path", { directory: new URL("https://data.city.org/") }],
    ["`account` is empty", { account: "" }],
  ])("wants options that can be: %s", async (message, cache) => {
    const portal = countingPortal();
    const outcome = downloadDataset(portal.client(), "trees", {
      ...csv,
      cache: cache as DatasetCacheOptions,
    });
    await expect(outcome).rejects.toThrow(InvalidArgumentError);
    await expect(outcome).rejects.toThrow(message);
    expect(portal.asked).toEqual([]);
  });
});

describe("datasets are kept apart", () => {
  /** Downloads all of them into one cache; those that are one and the same have the same number. */
  async function numbered(all: { client: ExploreClient; id?: string; content?: object; account?: string }[]) {
    const directory = await temporaryFolder();
    const paths: string[] = [];
    for (const { client, id = "trees", content = {}, account } of all) {
      const options = { ...csv, ...content, cache: { directory, account } };
      paths.push((await downloadDataset(client, id, options)).path);
    }
    const contents = await contentsIn(directory);
    expect(contents.map((path) => join(directory, path))).toEqual([...new Set(paths)].sort());
    return { numbers: paths.map((path) => paths.indexOf(path)), directory };
  }

  const alike = (count: number) => Array<number>(count).fill(0);
  const different = (count: number) => Array.from({ length: count }, (_, at) => at);

  it("by every option that changes their content", async () => {
    const client = countingPortal().client();
    const contents: Partial<DatasetContent<string>>[] = [
      {},
      { format: "xlsx" },
      { format: "xls" },
      { separator: "," },
      { separator: "|" },
      { useLabels: true },
      { timezone: "Europe/Paris" },
      { lang: "fr" },
      { epsg: 2154 },
      { epsg: 4326 },
      { q: "oak" },
      { q: "Oak" },
      { q: ["oak", "old"] },
      { rows: 1 },
      { fields: ["species"] },
      { fields: ["species", "height"] },
      { fields: ["height", "species"] },
      { refine: { species: "Oak" } },
      { refine: { species: ["Oak", "Elm"] } },
      { exclude: { species: "Oak" } },
      { disjunctive: { species: true } },
      { geofilter: { distance: [1, 2, 3] } },
      { geofilter: { distance: [1, 23] } as never },
      { geofilter: { bbox: [1, 2, 3, 4] } },
      { geo_digest: "123" },
      { geo_simplify: true },
      { geo_simplify_zoom: 3 },
      { source: "monitoring" },
    ];
    const { numbers } = await numbered(contents.map((content) => ({ client, content })));
    expect(numbers).toEqual(different(contents.length));
  });

  it("but not by how the same options are written", async () => {
    const client = countingPortal().client();
    const { numbers } = await numbered([
      { client, content: { refine: { species: "Oak", "dcat.creator": "Parks" }, rows: 5, lang: undefined } },
      { client, content: { rows: 5, "refine.dcat.creator": "Parks", "refine.species": "Oak" } },
      { client, content: { refine: { "dcat.creator": ["Parks"], species: "Oak" }, rows: 5, exclude: {} } },
    ]);
    expect(numbers).toEqual(alike(3));
  });

  it("by portal: its scheme, host, port and path", async () => {
    const portal = countingPortal();
    const portals = [
      "a.test",
      "b.test",
      "http://a.test",
      "a.test:8443",
      "https://a.test/portal",
      "https://a.test/Portal",
      "https://a.test/portal/x",
      "https://a.test/portal-x",
      "a.test--portal",
      "a",
    ];
    const clients = portals.map((address) => ({ client: portal.client({ portal: address }) }));
    expect((await numbered(clients)).numbers).toEqual(different(portals.length));
    const same = ["a", "https://a.opendatasoft.com", new URL("https://a.opendatasoft.com/?x#y")];
    const again = same.map((address) => ({ client: portal.client({ portal: address }) }));
    expect((await numbered(again)).numbers).toEqual(alike(3));
  });

  it("by credential, wherever it is, and from what anybody may see", async () => {
    const { client } = countingPortal();
    const inPath = (key: string): Auth => ({
      authorize(request) {
        const url = new URL(request.url);
        url.pathname = `/of/${key}${url.pathname}`;
        return new Request(url, request);
      },
    });
    const clients = [
      client({ auth: inPath("key-of-ada") }),
      client({ auth: inPath("key-of-bob") }),
      client(),
      client({ auth: "key-of-ada" }),
      client({ auth: "key-of-bob" }),
      client({ auth: apiKey("key-of-ada", { in: "query" }) }),
      client({ auth: bearer("key-of-ada") }),
      client({ auth: basic("ada", "key-of-ada") }),
      client({ headers: { Authorization: "Apikey key-of-eve" } }),
      client({ headers: { Cookie: "sessionid=1" } }),
      client({ headers: { Cookie: "sessionid=2" } }),
      client({ auth: "key-of-ada", headers: { Cookie: "sessionid=1" } }),
    ];
    const { numbers } = await numbered(clients.map((each) => ({ client: each })));
    expect(numbers).toEqual(different(clients.length));
    const same = [client({ auth: "key-of-ada" }), client({ auth: apiKey(async () => "key-of-ada") })];
    expect((await numbered(same.map((each) => ({ client: each })))).numbers).toEqual(alike(2));
    const anonymous = [client(), client({ auth: "key-of-ada" }).anonymous()];
    expect((await numbered(anonymous.map((each) => ({ client: each })))).numbers).toEqual(alike(2));
  });

  it("by a credential that changes, unless an account says whose it is", async () => {
    const { client } = countingPortal();
    let token = 0;
    const federated = client({ auth: bearer(() => `token-${++token}`) });
    expect((await numbered([{ client: federated }, { client: federated }])).numbers).toEqual([0, 1]);
    const { numbers } = await numbered([
      { client: federated, account: "ada" },
      { client: federated, account: "ada" },
      { client: federated, account: "bob" },
      { client: client() },
      { client: client(), account: "anonymous" },
    ]);
    expect(numbers).toEqual([0, 0, 2, 3, 4]);
  });

  it("and no credential is in any path or file", async () => {
    const portal = await treesPortal({ isRestricted: true });
    const key = portal.apiKey;
    const credentials = [apiKey(key), apiKey(key, { in: "query" })];
    const all = credentials.map((auth) => ({ client: createExploreClient({ portal: portal.url, auth }) }));
    const { directory } = await numbered(all);
    const files = await readdir(directory, { recursive: true, withFileTypes: true });
    const texts = files.map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.filter((each) => each.isFile())) {
      texts.push(await readFile(join(file.parentPath, file.name), "latin1"));
    }
    expect(texts.length).toBeGreaterThan(10);
    for (const secret of [key, Buffer.from(key).toString("base64"), Buffer.from(key).toString("hex")]) {
      expect(texts.filter((text) => text.includes(secret))).toEqual([]);
    }
  });

  it("by an identifier that no file system would take, or that others would take for another", async () => {
    const client = countingPortal().client();
    const ids = [
      "trees",
      "Trees",
      "TREES",
      "trees.",
      "trees ",
      " trees",
      ".trees",
      "trees/x",
      "trees\\x",
      "trees-x",
      "trees:x",
      "trees\0x",
      "..",
      ".",
      "../../trees",
      "/etc/passwd",
      "C:\\trees",
      "con",
      "con.csv",
      "nul",
      "com1.x",
      "trees@source",
      "é",
      "e\u0301",
      "🌳",
      "*?<>|\"'",
      "x".repeat(79),
      "x".repeat(80),
      "x".repeat(300),
      `${"x".repeat(300)}y`,
      "trees~1",
      "%2e%2e",
    ];
    const { numbers, directory } = await numbered(ids.map((id) => ({ client, id })));
    expect(numbers).toEqual(different(ids.length));
    const [portal = ""] = (await readdir(directory)).filter((name) => !name.startsWith("."));
    const folders = await readdir(join(directory, portal));
    expect(new Set(folders.map((name) => name.toLowerCase())).size).toBe(ids.length);
    for (const name of folders) expect(name).toMatch(/^[a-z\d_@][a-z\d_@.~-]*$/);
    expect(Math.max(...folders.map((name) => name.length))).toBeLessThan(100);
    expect(folders).toEqual(expect.arrayContaining(["trees", "trees-x", "trees@source"]));
  });

  it("whatever the identifier holds, within the cache and under a name of its own", async () => {
    const client = countingPortal().client();
    const folder = await temporaryFolder();
    const directory = join(folder, "cache");
    const folders = new Map<string, string>();
    const text = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom("a", "A", ".", "/", "\\", "~", "-", " "),
        minLength: 1,
        maxLength: 6,
      }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (id) => {
        fc.pre(id.trim() !== "");
        const { path } = await downloadDataset(client, id, { ...csv, cache: { directory } });
        const [, dataset = "", file] = relative(directory, path).split(sep);
        expect(file).toBe(basename(path));
        const name = dataset.toLowerCase();
        expect(folders.get(name) ?? id).toBe(id);
        folders.set(name, id);
      }),
      { numRuns: 80 },
    );
    expect(await readdir(folder)).toEqual(["cache"]);
  });
});

describe("the age of a dataset that is kept", () => {
  it("is no matter, unless a limit is given", async () => {
    const portal = countingPortal();
    const pass = setClock(Date.parse("2096-03-01T12:00:00Z"));
    const directory = await temporaryFolder();
    const get = async (maxAge?: number) =>
      (await downloadDataset(portal.client(), "trees", { ...csv, cache: { directory, maxAge } })).text();
    expect(await get()).toBe("n;1\n");
    pass(1_000 * DAY);
    expect(await get()).toBe("n;1\n");
    expect(await get(1_001 * DAY)).toBe("n;1\n");
    expect(await get(1_000 * DAY)).toBe("n;2\n");
    pass(DAY - 1);
    expect(await get(DAY)).toBe("n;2\n");
    pass(1);
    expect(await get(DAY)).toBe("n;3\n");
    expect(await get(0)).toBe("n;4\n");
  });

  it("is told by a clock that may have been set back", async () => {
    const portal = countingPortal();
    const pass = setClock(Date.parse("2096-03-01T12:00:00Z"));
    const cache = { directory: await temporaryFolder(), maxAge: DAY };
    await downloadDataset(portal.client(), "trees", { ...csv, cache });
    pass(-10 * DAY);
    expect(await (await downloadDataset(portal.client(), "trees", { ...csv, cache })).text()).toBe("n;2\n");
  });
});

describe("a dataset that is asked about", () => {
  async function revalidating(options: DatasetCacheOptions = {}) {
    const portal = countingPortal();
    const directory = await temporaryFolder();
    const cache = { directory, revalidate: true, ...options };
    const get = async () => (await downloadDataset(portal.client(), "trees", { ...csv, cache })).text();
    return { ...portal, portal, get, directory };
  }

  it("costs a look at its metadata while it is unchanged, and is downloaded when it changed", async () => {
    const { client, requests, publish } = await treesPortal();
    const cache = { directory: await temporaryFolder(), revalidate: true };
    const get = () => downloadDataset(client, "trees", { ...csv, fields: ["species"], cache });
    const lookup = "GET /api/datasets/1.0/trees/";
    const download = "GET /api/records/1.0/download/?fields=species&format=csv&dataset=trees";
    await get();
    expect(requests.splice(0)).toEqual([lookup, download]);
    expect([(await get()).isFromCache, requests.splice(0)]).toEqual([true, [lookup]]);
    await publish(`${TREES}Beech;7;;;\n`);
    expect(await (await get()).text()).toMatch(/Chêne\r\nBeech\r\n$/);
    expect(requests.splice(0)).toEqual([lookup, download]);
    expect((await get()).isFromCache).toBe(true);
  });

  it.each(["data_processed", "modified", "records_count"])("changed when its %s did", async (name) => {
    const { portal, get } = await revalidating();
    await get();
    expect(await get()).toBe("n;1\n");
    portal.metas[name] = "2024-06-02T00:00:00Z";
    expect(await get()).toBe("n;2\n");
    expect(await get()).toBe("n;2\n");
  });

  it.each([
    { modified: "2024-06-01T00:00:00Z", modified_updates_on_data_change: false },
    { metadata_processed: "2024-06-01T00:00:00Z" },
  ])("is downloaded when the portal says nothing that can be relied on: %j", async (metas) => {
    const { portal, get } = await revalidating();
    portal.metas = metas;
    await get();
    expect(await get()).toBe("n;2\n");
  });

  it("is known by the date of its change, where there is no other", async () => {
    const { portal, get } = await revalidating();
    portal.metas = { modified: "2024-06-01T00:00:00Z" };
    await get();
    expect(await get()).toBe("n;1\n");
  });

  it("is downloaded when it was kept without a question", async () => {
    const { client, directory, get } = await revalidating();
    await downloadDataset(client(), "trees", { ...csv, cache: { directory } });
    expect(await get()).toBe("n;2\n");
  });

  it("changed when it did so while it was downloaded", async () => {
    const { portal, get } = await revalidating();
    portal.onDownload = () => {
      portal.metas.records_count = 2;
    };
    expect([await get(), await get(), await get()]).toEqual(["n;1\n", "n;2\n", "n;2\n"]);
  });

  it("is not asked about before its time, and its time begins anew when it is found unchanged", async () => {
    const pass = setClock(Date.parse("2096-03-01T12:00:00Z"));
    const { asked, get } = await revalidating({ maxAge: DAY });
    await get();
    expect(asked.splice(0)).toEqual(["lookup", "download"]);
    pass(DAY - 1);
    await get();
    expect(asked.splice(0)).toEqual([]);
    pass(1);
    await get();
    expect(asked.splice(0)).toEqual(["lookup"]);
    pass(DAY - 1);
    await get();
    expect(asked.splice(0)).toEqual([]);
  });

  it("is asked about in the catalogue that it comes from", async () => {
    const urls: string[] = [];
    const fetch = async (input: RequestInfo | URL) => {
      urls.push(new URL((input as Request).url).search);
      return urls.length === 1 ? Response.json({ metas: {} }) : new Response("a\n");
    };
    const client = createExploreClient({ portal: "my-domain", fetch });
    const cache = { directory: await temporaryFolder(), revalidate: true };
    await downloadDataset(client, "trees", { ...csv, source: "monitoring", cache });
    expect(urls[0]).toBe("?source=monitoring");
  });
});

describe("a download that fails", () => {
  const failures: [string, () => Response, unknown][] = [
    [
      "a login page",
      () => new Response("<html>Log in</html>", { headers: { "Content-Type": "text/html" } }),
      LoginPageError,
    ],
    ["JSON cut short", () => new Response('[{"a":1},'), UnexpectedContentError],
    ["no dataset", () => Response.json({ error: "Unknown dataset" }, { status: 404 }), NotFoundError],
  ];

  it.each(failures)(
    "with %s leaves nothing, and what was there before as it was",
    async (_, failure, type) => {
      const directory = await temporaryFolder();
      let answer = failure;
      const client = createExploreClient({ portal: "my-domain", fetch: async () => answer() });
      const get = (maxAge?: number) =>
        downloadDataset(client, "trees", { format: "json", cache: { directory, maxAge } });
      await expect(get()).rejects.toBeInstanceOf(type);
      expect(await contentsIn(directory)).toEqual([]);
      answer = () => new Response('[{"a":1}]');
      await get();
      const before = await everythingIn(directory);
      answer = failure;
      await expect(get(0)).rejects.toBeInstanceOf(type);
      expect(await everythingIn(directory)).toEqual(before);
      expect(await (await get()).text()).toBe('[{"a":1}]');
    },
  );

  it("because it is aborted leaves nothing, wherever it is", async () => {
    const reason = new Error("not wanted any more");
    const directory = await temporaryFolder();
    const portal = countingPortal();
    const attempt = async (client: ExploreClient, abort: AbortController, onProgress?: () => void) => {
      const options = { ...csv, cache: { directory, revalidate: true }, signal: abort.signal, onProgress };
      await expect(downloadDataset(client, "trees", options)).rejects.toBe(reason);
      expect(await contentsIn(directory)).toEqual([]);
    };
    const before = new AbortController();
    before.abort(reason);
    await attempt(portal.client(), before);
    expect(portal.asked).toEqual([]);

    const atCredential = new AbortController();
    const auth = apiKey(() => {
      setImmediate(() => atCredential.abort(reason));
      return new Promise<string>(() => {});
    });
    await attempt(portal.client({ auth }), atCredential);

    const atLookup = new AbortController();
    const hanging = createExploreClient({
      portal: "my-domain",
      fetch: () => {
        atLookup.abort(reason);
        return new Promise<Response>(() => {});
      },
    });
    await attempt(hanging, atLookup);

    const atDownload = new AbortController();
    portal.onDownload = () => atDownload.abort(reason);
    await attempt(portal.client(), atDownload);
    portal.onDownload = () => {};

    const atTheEnd = new AbortController();
    await attempt(portal.client(), atTheEnd, () => atTheEnd.abort(reason));
  });

  it("because the portal can't be asked leaves the dataset that was kept", async () => {
    const directory = await temporaryFolder();
    let isDown = false;
    const { client: working } = countingPortal();
    const client = working();
    const cache = { directory, revalidate: true };
    await downloadDataset(client, "trees", { ...csv, cache });
    const down = createExploreClient({
      portal: "my-domain",
      retry: false,
      fetch: async () => {
        isDown = true;
        return Response.json({ error: "Busy" }, { status: 503 });
      },
    });
    await expect(downloadDataset(down, "trees", { ...csv, cache })).rejects.toThrow("Busy");
    expect(isDown).toBe(true);
    expect(await (await downloadDataset(down, "trees", { ...csv, cache: { directory } })).text()).toBe(
      "n;1\n",
    );
  });
});
