import { execFile } from "node:child_process";
import { chmod, lstat, mkdir, readFile, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import {
  createExploreClient,
  Download,
  type DownloadProgress,
  type ExploreClient,
  InvalidArgumentError,
  LoginPageError,
  NetworkError,
  NotFoundError,
  UnexpectedContentError,
} from "@ods/explore";
import { DatasetFile, downloadDataset } from "@ods/explore/node";
import { describe, expect, it } from "vitest";
import { scriptedServer } from "../../core/test/scriptedServer.ts";
import { everythingIn, temporaryFolder } from "./temporaryFolder.ts";
import { treesPortal } from "./treesPortal.ts";

const isWindows = process.platform === "win32";
const TSX = ["--conditions=@ods/source", "--import", import.meta.resolve("tsx")];

const client = answering("species\nOak\n");
const csv = { format: "csv" } as const;

/** A client whose portal answers every request so. */
function answering(
  body: string | ReadableStream<Uint8Array> | null,
  headers: HeadersInit = {},
  status = 200,
) {
  const fetch = async () =>
    new Response(body, { status, headers: { "Content-Type": "text/csv", ...headers } });
  return createExploreClient({ portal: "my-domain", fetch, retry: false });
}

/** A portal of which only the beginning of a dataset is to be had, until the test says how it ends. */
async function beginning(): Promise<{
  client: ExploreClient;
  end: (text: string) => void;
  breakOff: () => void;
}> {
  let end = (_text: string): void => {};
  let breakOff = () => {};
  const server = await scriptedServer((_request, response) => {
    end = (text) => void response.end(text);
    breakOff = () => void response.destroy();
    response.writeHead(200, { "Content-Type": "text/csv" });
    response.write("species\n");
  });
  const client = createExploreClient({ portal: server.url, retry: false });
  return { client, end: (text) => end(text), breakOff: () => breakOff() };
}

describe("a dataset is written to a file", () => {
  it.each(["csv", "json", "geojson", "kml"])("as %s, byte for byte what its stream has", async (format) => {
    const { client } = await treesPortal();
    const to = join(await temporaryFolder(), `trees.${format}`);
    const file = await downloadDataset(client, "trees", { format, to });
    const plain = await downloadDataset(client, "trees", { format });
    const bytes = await plain.bytes();
    expect(Buffer.from(bytes).equals(await readFile(to))).toBe(true);
    expect(file).toMatchObject({ path: to, size: bytes.length, type: plain.type, filename: plain.filename });
    expect([file.isFromCache, Math.abs(Date.now() - file.fetchedAt.getTime()) < 60_000]).toEqual([
      false,
      true,
    ]);
  });

  it("and read from there, as often as wanted", async () => {
    const file = await downloadDataset(client, "trees", {
      ...csv,
      to: join(await temporaryFolder(), "trees.csv"),
    });
    expect(file).toBeInstanceOf(DatasetFile);
    expect(await file.text()).toBe("species\nOak\n");
    expect(await file.bytes()).toEqual(new TextEncoder().encode("species\nOak\n"));
    const blob = await file.blob();
    expect([blob.type, await blob.text()]).toEqual(["text/csv", "species\nOak\n"]);
    const reader = file.stream.getReader();
    await reader.read();
    await reader.cancel();
    expect(await new Response(file.stream).text()).toBe("species\nOak\n");
  });

  it("at a path or a file: URL, in folders that are made", async () => {
    const folder = await temporaryFolder();
    for (const to of [join(folder, "a", "b", "trees.csv"), pathToFileURL(join(folder, "c d", "trees.csv"))]) {
      const { path } = await downloadDataset(client, "trees", { ...csv, to });
      expect(await readFile(path, "utf8")).toBe("species\nOak\n");
    }
    expect(await everythingIn(folder)).toEqual(
      ["a", "a/b", "a/b/trees.csv", "c d", "c d/trees.csv"].map((path) => join(path)),
    );
  });

  it("in place of a former one, at the moment when it is complete", async () => {
    const folder = await temporaryFolder();
    const to = join(folder, "trees.csv");
    await writeFile(to, "former");
    const { client, end } = await beginning();
    const seen: string[] = [];
    const onProgress = async ({ received }: DownloadProgress) => {
      seen.push(`${received} ${await readFile(to, "utf8")}`);
      if (received === 8) end("Oak\n");
    };
    await downloadDataset(client, "trees", { ...csv, to, onProgress: (each) => void onProgress(each) });
    expect(seen[0]).toBe("8 former");
    expect(await readFile(to, "utf8")).toBe("species\nOak\n");
    expect(await everythingIn(folder)).toEqual(["trees.csv"]);
  });

  it.skipIf(isWindows)("with the permissions of the former one, else those of any new file", async () => {
    const folder = await temporaryFolder();
    const former = join(folder, "former.csv");
    await writeFile(former, "former");
    await chmod(former, 0o640);
    await downloadDataset(client, "trees", { ...csv, to: former });
    expect((await stat(former)).mode & 0o777).toBe(0o640);
    await downloadDataset(client, "trees", { ...csv, to: join(folder, "new.csv") });
    await writeFile(join(folder, "any.csv"), "");
    expect((await stat(join(folder, "new.csv"))).mode).toBe((await stat(join(folder, "any.csv"))).mode);
  });

  it.skipIf(isWindows)("where a symbolic link leads, whether a file is there or not", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "elsewhere"));
    for (const name of ["there.csv", "missing.csv"]) {
      if (name === "there.csv") await writeFile(join(folder, "elsewhere", name), "former");
      const link = join(folder, name);
      await symlink(join("elsewhere", name), link);
      const { path } = await downloadDataset(client, "trees", { ...csv, to: link });
      expect([path, await readlink(link)]).toEqual([link, join("elsewhere", name)]);
      expect(await readFile(join(folder, "elsewhere", name), "utf8")).toBe("species\nOak\n");
      expect((await lstat(link)).isSymbolicLink()).toBe(true);
    }
  });

  it("whole, by whichever of two downloads ends last", async () => {
    const folder = await temporaryFolder();
    const to = join(folder, "trees.csv");
    const long = answering(`species\n${"Elm\n".repeat(50_000)}`);
    await Promise.all(
      [client, long, client, long].map((each) => downloadDataset(each, "trees", { ...csv, to })),
    );
    expect([12, 200_008]).toContain((await stat(to)).size);
    expect(await everythingIn(folder)).toEqual(["trees.csv"]);
  });

  it("only when a path is given; otherwise its answer is read", async () => {
    const download = await downloadDataset(client, "trees", csv);
    expect(download).toBeInstanceOf(Download);
    expect(await download.text()).toBe("species\nOak\n");
    expect(
      await (await downloadDataset(client, "trees", { ...csv, to: undefined, cache: false })).text(),
    ).toBe("species\nOak\n");
  });
});

describe("nothing is left behind", () => {
  /** Downloads to a new file in a new folder, and to one that is there; neither may change. */
  async function failing(download: (to: string) => Promise<unknown>): Promise<unknown> {
    const folder = await temporaryFolder();
    const former = join(folder, "former.csv");
    await writeFile(former, "former");
    const outcomes: unknown[] = [];
    for (const to of [join(folder, "new", "deep", "trees.csv"), former]) {
      outcomes.push(await download(to).catch((error: unknown) => error));
    }
    expect(await everythingIn(folder)).toEqual(["former.csv"]);
    expect(await readFile(former, "utf8")).toBe("former");
    return outcomes[0];
  }

  it("by a login page, an empty answer, JSON instead of CSV, or an error of the portal", async () => {
    const attempt = (client: ExploreClient) =>
      failing((to) => downloadDataset(client, "trees", { ...csv, to }));
    expect(await attempt(answering("<html>Log in</html>"))).toBeInstanceOf(LoginPageError);
    expect(await attempt(answering(""))).toBeInstanceOf(UnexpectedContentError);
    expect(await attempt(answering("{}", { "Content-Type": "application/json" }))).toBeInstanceOf(
      UnexpectedContentError,
    );
    expect(await attempt(answering('{"error":"Unknown dataset"}', {}, 404))).toBeInstanceOf(NotFoundError);
  });

  it("by a connection that breaks", async () => {
    const error = await failing(async (to) => {
      const { client, breakOff } = await beginning();
      return downloadDataset(client, "trees", { ...csv, to, onProgress: breakOff });
    });
    expect(error).toBeInstanceOf(NetworkError);
  });

  it("by an answer that is shorter or longer than it says", async () => {
    for (const length of ["5", "3"]) {
      const short = () => answering("a;b\n", { "Content-Length": length });
      const error = await failing((to) => downloadDataset(short(), "trees", { ...csv, to }));
      expect(error).toBeInstanceOf(length === "5" ? NetworkError : UnexpectedContentError);
    }
  });

  it("by JSON and GeoJSON that are cut short", async () => {
    for (const [format, text] of [
      ["json", '[{"species":"Oak"},'],
      ["geojson", '{"type":"FeatureCollection","features":[]'],
    ] as const) {
      const error = await failing((to) => downloadDataset(answering(text), "trees", { format, to }));
      expect(error).toBeInstanceOf(UnexpectedContentError);
    }
  });

  it("by an abort, before the answer, while it comes, and with its last byte", async () => {
    const reason = new Error("not wanted any more");
    const atOnce = AbortSignal.abort(reason);
    expect(await failing((to) => downloadDataset(client, "trees", { ...csv, to, signal: atOnce }))).toBe(
      reason,
    );

    const waiting = await failing(async (to) => {
      const abort = new AbortController();
      const server = await scriptedServer(() => abort.abort(reason));
      const client = createExploreClient({ portal: server.url });
      return downloadDataset(client, "trees", { ...csv, to, signal: abort.signal });
    });
    expect(waiting).toBe(reason);

    const reading = await failing(async (to) => {
      const abort = new AbortController();
      const { client } = await beginning();
      const onProgress = () => abort.abort(reason);
      return downloadDataset(client, "trees", { ...csv, to, signal: abort.signal, onProgress });
    });
    expect(reading).toBe(reason);

    const atTheEnd = await failing((to) => {
      const abort = new AbortController();
      const onProgress = ({ received, total }: DownloadProgress) => {
        if (received === total) abort.abort(reason);
      };
      return downloadDataset(client, "trees", { ...csv, to, signal: abort.signal, onProgress });
    });
    expect(atTheEnd).toBe(reason);
  });

  it("by a listener to the progress that throws", async () => {
    const error = new Error("full");
    const onProgress = () => {
      throw error;
    };
    expect(await failing((to) => downloadDataset(client, "trees", { ...csv, to, onProgress }))).toBe(error);
  });

  it("by a folder that goes away, or a file that becomes one, while it is written", async () => {
    for (const [change, code] of [
      [(to: string) => rm(join(to, ".."), { recursive: true }), "ENOENT"],
      [(to: string) => mkdir(to), isWindows ? "EPERM" : "EISDIR"],
    ] as const) {
      const folder = await temporaryFolder();
      const to = join(folder, "data", "trees.csv");
      const { client, end } = await beginning();
      const onProgress = ({ received }: DownloadProgress) => {
        if (received === 8) void change(to).then(() => end("Oak\n"));
      };
      await expect(downloadDataset(client, "trees", { ...csv, to, onProgress })).rejects.toMatchObject({
        code,
      });
      expect((await everythingIn(folder)).filter((path) => path.endsWith(".part"))).toEqual([]);
    }
  });

  it.skipIf(isWindows)("by a disk that takes no more", async () => {
    const server = await scriptedServer((_request, response) => {
      response.writeHead(200, { "Content-Type": "text/csv" }).end("species\n".repeat(200_000));
    });
    const folder = await temporaryFolder();
    const program = fileURLToPath(new URL("cappedDownload.program.ts", import.meta.url));
    const node = [process.execPath, ...TSX, program, server.url, join(folder, "data", "trees.csv")];
    const { stdout } = await promisify(execFile)("sh", ["-c", 'ulimit -f 1000; exec "$@"', "sh", ...node], {
      env: { ...process.env, TSX_DISABLE_CACHE: "1" },
    });
    expect(stdout).toBe("EFBIG");
    expect(await everythingIn(folder)).toEqual([]);
  });

  it("of the connection, when something else comes to be where a folder was to be made", async () => {
    const folder = join(await temporaryFolder(), "data");
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("species\n")),
      cancel() {
        isCancelled = true;
      },
    });
    const fetch = async () => {
      await writeFile(folder, "");
      return new Response(endless, { headers: { "Content-Type": "text/csv" } });
    };
    const client = createExploreClient({ portal: "my-domain", fetch });
    const to = join(folder, "deep", "trees.csv");
    await expect(downloadDataset(client, "trees", { ...csv, to })).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(isCancelled).toBe(true);
  });
});

describe("a path where no file can be", () => {
  const never = createExploreClient({ portal: "my-domain", fetch: () => Promise.reject(new Error("sent")) });

  it("is refused before anything is sent", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");
    await symlink("loop", join(folder, "loop"));
    for (const [to, message] of [
      ["", "is no path"],
      ["a\0b", "is no path"],
      [5 as never, "is no path"],
      [new URL("https://data.city.org/trees.csv"), "is no path"],
      [folder, "is a folder"],
      [`${join(folder, "new")}/`, "is a folder"],
      [join(folder, "file", "trees.csv"), "can't be written"],
      [join(folder, "loop"), "can't be written"],
      [join(folder, "x".repeat(300)), "can't be written"],
    ] as const) {
      const error = await downloadDataset(never, "trees", { ...csv, to }).catch((error: unknown) => error);
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect((error as Error).message).toContain(`\`to\` ${message}`);
    }
    expect(await everythingIn(folder)).toEqual(["file", "loop"]);
  });

  it.skipIf(isWindows)("is that of a device as well, which a file would replace", async () => {
    await expect(downloadDataset(never, "trees", { ...csv, to: "/dev/null" })).rejects.toThrow(
      "no regular file",
    );
  });
});
