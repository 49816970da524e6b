/** A refusal in the shape that the Explore API gives its errors. */
export class ExploreProblem extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;

  /** @param extra what stands beside the message, such as `errorcode` */
  constructor(status: number, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.body = { ...extra, error: message };
  }
}

export function badRequest(message: string): ExploreProblem {
  return new ExploreProblem(400, message);
}

export function unknownDataset(id: string): ExploreProblem {
  return new ExploreProblem(404, `Unknown dataset: ${id}`);
}
