/** What is wrong with the content of a stream; whoever knows the request makes an error for users of it. */
export class StreamFault extends Error {
  override name = "StreamFault";
  /** Whether it ends too early, or is something else than it should be. */
  readonly kind: "cut" | "wrong";

  constructor(message: string, kind: "cut" | "wrong") {
    super(message);
    this.kind = kind;
  }
}
