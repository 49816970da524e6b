import { createReadStream } from "node:fs";
import {
  type AutomationClient,
  createAutomationClient,
  FileStream,
  InvalidArgumentError,
  type UploadOptions,
  type UploadSource,
  uploadAlternativeExport,
  uploadAttachment,
  uploadImage,
  uploadResourceFile,
  withProgress,
} from "@ods/automation";
import { Window } from "happy-dom";
import { JSDOM } from "jsdom";
import { describe, expect, it, onTestFinished, vi } from "vitest";

type Classes = Pick<typeof globalThis, "Blob" | "File">;
type Send = (client: AutomationClient, file: UploadSource, options?: UploadOptions) => Promise<unknown>;

const TEXT = "species;height\nÉrable;12\n";
const BYTES = new TextEncoder().encode(TEXT);

const uploads: Record<string, Send> = {
  uploadResourceFile: (client, file, options) => uploadResourceFile(client, "da_abc123", file, options),
  uploadAttachment: (client, file, options) => uploadAttachment(client, "da_abc123", file, options),
  uploadAlternativeExport: (client, file, options) =>
    uploadAlternativeExport(client, "da_abc123", file, { ...options, title: "All" }),
  uploadImage: (client, file, options) => uploadImage(client, file, options),
};

// A window may take the place of Node's classes; the portal keeps those of Node.
const { Request, Response } = globalThis;

/** A client whose portal takes everything, and the files that it was sent. */
function taking() {
  const sent: File[] = [];
  const client = createAutomationClient({
    portal: "https://portal.test",
    retry: false,
    async fetch(input, init) {
      const form = await new Request(input, init).formData();
      sent.push(form.get("file") as File);
      return Response.json({ uid: "trees.csv" }, { status: 201 });
    },
  });
  return { client, sent };
}

async function refusalOf(send: Send | undefined, file: unknown, options?: unknown): Promise<string> {
  const { client, sent } = taking();
  const error = await send?.(client, file as never, options as never).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect(sent).toEqual([]);
  return (error as Error).message;
}

describe.each<[string, () => Classes]>([
  ["jsdom", () => new JSDOM().window as unknown as Classes],
  ["happy-dom", () => new Window() as unknown as Classes],
])("a file of a window of %s", (_, open) => {
  describe.each(["handed over", "in the place of Node's"])("%s", (use) => {
    function classes(): Classes {
      const window = open();
      if (use === "in the place of Node's") {
        vi.stubGlobal("Blob", window.Blob);
        vi.stubGlobal("File", window.File);
        onTestFinished(() => void vi.unstubAllGlobals());
      }
      return window;
    }

    it.each(Object.entries(uploads))("is sent by %s as any other", async (_, send) => {
      const { Blob, File } = classes();
      const { client, sent } = taking();
      const progress: number[] = [];
      const onProgress = ({ sent }: { sent: number }) => progress.push(sent);
      await send(client, new File([TEXT], "a.csv", { type: "text/csv" }));
      await send(client, new File([TEXT], "a.csv", { type: "text/csv" }), {
        name: "b.csv",
        type: "text/plain",
      });
      await send(client, new File([TEXT], "a.csv"), { onProgress });
      await send(client, new Blob([TEXT]), { name: "c.csv" });
      expect(sent.map(({ name, type }) => [name, type])).toEqual([
        ["a.csv", "text/csv"],
        ["b.csv", "text/plain"],
        ["a.csv", "application/octet-stream"],
        ["c.csv", "application/octet-stream"],
      ]);
      for (const file of sent) expect(await file.text()).toBe(TEXT);
      expect(progress.at(-1)).toBe(BYTES.byteLength);
    });

    it("tells its progress by withProgress", async () => {
      const { File } = classes();
      const told: unknown[] = [];
      const file = withProgress(new File([TEXT], "a.csv", { type: "text/csv" }), (each) => told.push(each));
      const chunks: Uint8Array[] = [];
      for await (const chunk of file.stream() as AsyncIterable<Uint8Array>) chunks.push(chunk);
      expect([file.name, file.type, Buffer.concat(chunks).toString()]).toEqual(["a.csv", "text/csv", TEXT]);
      expect(told.at(-1)).toEqual({ sent: BYTES.byteLength, total: BYTES.byteLength });
    });

    it("wants a name where it is a Blob, and none that is half a character", async () => {
      const { Blob, File } = classes();
      for (const send of Object.values(uploads)) {
        expect(await refusalOf(send, new Blob([TEXT]))).toContain("needs a name");
        expect(await refusalOf(send, new File([TEXT], "a.csv"), { name: "\ud83c.csv" })).toContain(
          "no halves of characters",
        );
      }
    });
  });
});

describe.each(Object.entries(uploads))("%s", (_, send) => {
  it.each<[string, ArrayBuffer | ArrayBufferView]>([
    ["a Uint8Array", BYTES],
    ["a Buffer", Buffer.from(TEXT)],
    ["a part of a longer buffer", Buffer.from(`--${TEXT}--`).subarray(2, -2)],
    ["an ArrayBuffer", BYTES.slice().buffer],
    ["a DataView", new DataView(BYTES.slice().buffer)],
  ])("sends %s by a name", async (_, bytes) => {
    const { client, sent } = taking();
    const progress: unknown[] = [];
    await send(client, bytes, { name: "a.csv", onProgress: (each) => progress.push(each) });
    await send(client, bytes, { name: "a.csv", type: "text/csv" });
    expect(sent.map(({ name, type }) => [name, type])).toEqual([
      ["a.csv", "application/octet-stream"],
      ["a.csv", "text/csv"],
    ]);
    for (const file of sent) expect(await file.text()).toBe(TEXT);
    expect(progress.at(-1)).toEqual({ sent: BYTES.byteLength, total: BYTES.byteLength });
    expect(await refusalOf(send, bytes)).toContain('needs a name; give one: { name: "cities.csv" }');
  });

  it.each<[unknown, string]>([
    ["cities.csv", "The file is a string; a path is not read here: give `await fileFromPath(path)`"],
    [new URL("file:///cities.csv"), "a path is not read here"],
    [undefined, "The file is undefined; give a File, a Blob, a FileStream, bytes, or a stream of bytes."],
    [null, "The file is null; give a File"],
    [5, "The file is 5; give a File"],
    [{ name: "cities.csv" }, "The file is an object; give a File"],
    [() => BYTES, "The file is a function; give a File"],
    [Promise.resolve(new File([TEXT], "a.csv")), "The file is a Promise; await it"],
    [new Response(TEXT), "The file is a Response; give its `body`"],
    [[new File([TEXT], "a.csv")], "The file is a list; give one file in each call"],
    [new FormData(), "The file is a FormData; give a File"],
  ])("refuses %s, with a name or without", async (file, message) => {
    expect(await refusalOf(send, file)).toContain(message);
    expect(await refusalOf(send, file, { name: "a.csv" })).toContain(message);
  });

  it.each<[object, string]>([
    [{ name: 5 }, "name is 5; give a text"],
    [{ name: "a.csv", type: {} }, "type is an object; give a text"],
    [{ name: "a.csv", size: "12" }, "size is a string; give a number of bytes"],
    [{ name: "a.csv", size: -1 }, "size is -1; give a number of bytes"],
    [{ name: "a.csv", onProgress: "log" }, "onProgress is a string; give a function"],
    [{ name: "\udc00.csv" }, "no halves of characters"],
  ])("refuses the options %j", async (options, message) => {
    expect(await refusalOf(send, new File([TEXT], "a.csv"), options)).toContain(message);
    expect(await refusalOf(send, new Blob([TEXT]).stream(), options)).toContain(message);
  });

  it("says that a stream gives texts", async () => {
    const { client, sent } = taking();
    for (const onProgress of [undefined, () => {}]) {
      const stream = createReadStream(new URL("./fixtures/trees.csv", import.meta.url), "utf8");
      const failed = send(client, stream, { name: "trees.csv", ...(onProgress && { onProgress }) });
      await expect(failed).rejects.toThrow("A stream gives a string; Uint8Arrays are wanted");
      await expect(failed).rejects.toBeInstanceOf(InvalidArgumentError);
    }
    expect(sent).toEqual([]);
  });
});

describe("a FileStream", () => {
  it.each<[unknown, string]>([
    ["cities.csv", 'The source of the file "a.csv" is a string; give a stream of bytes'],
    [undefined, "is undefined; give a stream"],
    [BYTES, "is a Uint8Array; give a stream of bytes, or a function that opens one. Bytes are sent as"],
  ])("refuses the source %s", (source, message) => {
    expect(() => new FileStream(source as never, "a.csv")).toThrow(InvalidArgumentError);
    expect(() => new FileStream(source as never, "a.csv")).toThrow(message);
  });

  it("refuses a name that is no text", () => {
    expect(() => new FileStream(new Blob([TEXT]).stream(), undefined as never)).toThrow(
      "The name of a file is undefined",
    );
  });

  it("says so where a function opens no stream", async () => {
    const file = new FileStream(() => "cities.csv" as never, "a.csv");
    const failed = uploadImage(taking().client, file);
    await expect(failed).rejects.toThrow("What is to be read is a string; a stream of bytes is wanted.");
    await expect(failed).rejects.toBeInstanceOf(InvalidArgumentError);
  });
});

it("withProgress refuses what is no file, and what can't be told", () => {
  const file = new File([TEXT], "a.csv");
  for (const other of ["cities.csv", undefined, BYTES]) {
    expect(() => withProgress(other as never, () => {})).toThrow(InvalidArgumentError);
  }
  expect(() => withProgress(file, undefined as never)).toThrow("onProgress is undefined; give a function.");
});
