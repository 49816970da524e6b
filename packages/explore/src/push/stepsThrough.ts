/** What an iteration gives next; a plain iterable gives it at once. */
type Step<Value> = IteratorResult<Value> | Promise<IteratorResult<Value>>;

export interface Steps<Value> {
  next(): Step<Value>;
  /** Nothing more is wanted. It is not waited for: a source that is stuck would hold up everything. */
  stop(): void;
}

/** Any source by steps. Safari's web streams can't be iterated, so streams are read. */
export function stepsThrough<Value>(
  source: Iterable<Value> | AsyncIterable<Value> | ReadableStream<Value>,
): Steps<Value> {
  if ("getReader" in source) {
    const reader = source.getReader();
    return {
      next: () => reader.read() as Promise<IteratorResult<Value>>,
      stop: () => void reader.cancel().catch(() => {}),
    };
  }
  return stepsOf(Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]());
}

function stepsOf<Value>(iterator: Iterator<Value> | AsyncIterator<Value>): Steps<Value> {
  return {
    next: () => iterator.next(),
    stop() {
      void (async () => iterator.return?.())().catch(() => {});
    },
  };
}
