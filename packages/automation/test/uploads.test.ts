import {
  type AutomationClient,
  createAutomationClient,
  InvalidArgumentError,
  type UploadOptions,
  type UploadSource,
  uploadAlternativeExport,
  uploadAttachment,
  uploadImage,
  uploadResourceFile,
} from "@ods/automation";
import { fileFromPath } from "@ods/automation/node";
import { describe, expect, it } from "vitest";

const TEXT = "species;height\nOak;12\n";
const stream = () => new Blob([TEXT]).stream() as ReadableStream<Uint8Array>;
async function* chunks() {
  yield new TextEncoder().encode(TEXT.slice(0, 7));
  yield new TextEncoder().encode(TEXT.slice(7));
}
const path = new URL("./fixtures/trees.csv", import.meta.url);

type Send = (client: AutomationClient, file: UploadSource, options: UploadOptions) => Promise<unknown>;

const uploads: Record<string, { send: Send; to: string; fields?: Record<string, string> }> = {
  uploadResourceFile: {
    send: (client, file, options) => uploadResourceFile(client, "da_abc123", file, options),
    to: "datasets/da_abc123/resources/files/",
  },
  uploadAttachment: {
    send: (client, file, options) => uploadAttachment(client, "da_abc123", file, options),
    to: "datasets/da_abc123/attachments/",
  },
  uploadAlternativeExport: {
    send: (client, file, options) =>
      uploadAlternativeExport(client, "da_abc123", file, { ...options, title: "All", description: "As CSV" }),
    to: "datasets/da_abc123/alternative_exports/",
    fields: { title: "All", description: "As CSV", type: "uploaded_file" },
  },
  uploadImage: { send: uploadImage, to: "medias/images/" },
};

const sources: Record<string, [() => Promise<UploadSource> | UploadSource, UploadOptions]> = {
  "a path": [() => fileFromPath(path, { type: "text/csv" }), {}],
  "a File": [() => new File([TEXT], "trees.csv", { type: "text/csv" }), {}],
  "a File by another name": [() => new File([TEXT], "x"), { name: "trees.csv", type: "text/csv" }],
  "a Blob": [() => new Blob([TEXT], { type: "text/csv" }), { name: "trees.csv" }],
  "a web stream": [stream, { name: "trees.csv", type: "text/csv" }],
  "an async iterable": [chunks, { name: "trees.csv", type: "text/csv", size: TEXT.length }],
};

/** A client whose portal takes everything, and what it was sent. */
function taking() {
  const sent: { to: string; form: FormData }[] = [];
  const client = createAutomationClient({
    portal: "https://portal.test",
    async fetch(input, init) {
      const request = new Request(input, init);
      sent.push({ to: request.url.replace(/^.*v1\.0\//, ""), form: await request.formData() });
      return Response.json({ uid: "trees.csv" }, { status: 201 });
    },
  });
  return { client, sent };
}

describe.each(Object.entries(uploads))("%s", (_, { send, to, fields = {} }) => {
  it.each(Object.entries(sources))("sends %s", async (_, [source, options]) => {
    const { client, sent } = taking();
    const progress: number[] = [];
    await send(client, await source(), { ...options, onProgress: ({ sent }) => progress.push(sent) });
    const { file, ...others } = Object.fromEntries(sent[0]?.form ?? []);
    expect([sent[0]?.to, others]).toEqual([to, fields]);
    expect(file).toMatchObject({ name: "trees.csv", type: "text/csv" });
    expect(await (file as File).text()).toBe(TEXT);
    expect(progress.at(-1)).toBe(TEXT.length);
  });

  it("wants a name for what has none", async () => {
    const { client, sent } = taking();
    await expect(send(client, stream(), {})).rejects.toBeInstanceOf(InvalidArgumentError);
    await expect(send(client, new Blob([TEXT]), {})).rejects.toThrow('{ name: "cities.csv" }');
    expect(sent).toEqual([]);
  });

  it("sends nothing when it is aborted before", async () => {
    const { client, sent } = taking();
    const options = { name: "trees.csv", signal: AbortSignal.abort(new Error("never mind")) };
    await expect(send(client, stream(), options)).rejects.toThrow("never mind");
    expect(sent).toEqual([]);
  });
});
