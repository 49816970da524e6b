import type { FileHandle } from "node:fs/promises";

const CHUNK = 65_536;

/** The bytes of a file, opened when they are first asked for, and closed when they are read or not wanted any more. */
export function fileStream(open: () => Promise<FileHandle>): ReadableStream<Uint8Array> {
  let file: FileHandle | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          file ??= await open();
          const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK), 0, CHUNK);
          if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
          await file.close();
          controller.close();
        } catch (error) {
          await file?.close().catch(() => {});
          throw error;
        }
      },
      cancel: () => file?.close(),
    },
    { highWaterMark: 0 },
  );
}
