/** Bytes in memory of their own: `Uint8Array<ArrayBuffer>`, which TypeScript before 5.7 can't read. */
export type OwnBytes = ReturnType<Uint8Array["slice"]>;
