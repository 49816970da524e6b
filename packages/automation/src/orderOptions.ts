export interface OrderOptions {
  /**
   * What to do where the portal is busy with it already, by somebody else's order, say: `"wait"` until it is not,
   * `"fail"` with a {@link ConflictError}.
   *
   * @default "wait"
   */
  whenBusy?: "wait" | "fail";
  /**
   * Milliseconds that the portal may go on showing the status from before the order; what it shows after that is
   * believed.
   *
   * @default 10_000
   */
  startWithin?: number;
}
