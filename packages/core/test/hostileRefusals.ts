import { hash } from "./hostileData.ts";
import { type Faults, head, JSON_TYPE, partly, send } from "./hostileResponse.ts";

/** Tells the test how long the client has to wait at least, in ms. */
export const WANTED_WAIT = "X-Wanted-Wait";

const BUSY = { 429: "429 Slow down", 503: "503 Busy" };
const MINUTES = 60_000;
const ABSURD = ["soon", "-5", "1.5", "", "1e3", "Infinity", "0x10", "Sun, 99 Foo 2026 08:49:37 GMT", "ñ"];

/** A moment so many milliseconds away, as HTTP writes it. */
const dateIn = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();

/** A date a second after that of the response, whose clock differs from ours. */
const byClock = (ahead: number) => {
  const date = Date.parse(dateIn(ahead));
  return [`Date: ${new Date(date).toUTCString()}`, `Retry-After: ${new Date(date + 1_000).toUTCString()}`];
};

interface Retry {
  fields(id: string): string[];
  /** How long the client has to wait, in ms, beside its own back-off. */
  wait?: number;
  weight?: number;
}

/** What a portal says of when to come again. */
const RETRIES: Record<string, Retry> = {
  "in no time": { fields: () => ["Retry-After: 0"], weight: 20 },
  "in the past": { fields: () => ["Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"] },
  "in two values": { fields: () => ["Retry-After: 1, 1"], wait: 1_000 },
  "in two headers": { fields: () => ["Retry-After: 0", "Retry-After: 1"], wait: 1_000 },
  "by a clock two minutes ahead": { fields: () => byClock(2 * MINUTES), wait: 1_000 },
  "by a clock two minutes behind": { fields: () => byClock(-2 * MINUTES), wait: 1_000 },
  "in words that are absurd": {
    fields: (id) => [`Retry-After: ${ABSURD[hash(`absurd ${id}`) % ABSURD.length]}`],
  },
  "in a thousand years": {
    fields: () => ["Retry-After: 99999999999999999999"],
    wait: Number.MAX_SAFE_INTEGER,
  },
};

const retries = Object.entries(BUSY).flatMap(([status, line]) =>
  Object.entries(RETRIES).map(([what, { fields, wait = 0, weight = 5 }]): [string, Faults[string]] => [
    `${status}, come again ${what}`,
    {
      weight,
      refuses: true,
      answer: (socket, { id }) =>
        send(socket, line, "{}", ...fields(id), `${WANTED_WAIT}: ${wait}`, JSON_TYPE),
    },
  ]),
);

/** Errors with a status of their own, and when they ask the client to come again. */
export const refusalFaults: Faults = {
  ...Object.fromEntries(retries),
  "429": { weight: 25, refuses: true, answer: (socket) => send(socket, BUSY[429], "{}", JSON_TYPE) },
  "429 until midnight": {
    weight: 5,
    refuses: true,
    answer(socket) {
      const reset_time = new Date(Date.now() + 36_000_000).toISOString();
      send(socket, BUSY[429], JSON.stringify({ errorcode: 10002, reset_time }), JSON_TYPE);
    },
  },
  "429 with a quota by a clock two minutes ahead": {
    weight: 5,
    refuses: true,
    answer(socket) {
      const date = Date.parse(dateIn(2 * MINUTES));
      const fields = [`Date: ${new Date(date).toUTCString()}`, `${WANTED_WAIT}: 1000`, JSON_TYPE];
      const reset_time = new Date(date + 1_000).toISOString();
      send(socket, BUSY[429], JSON.stringify({ errorcode: 10002, reset_time }), ...fields);
    },
  },
  "429 whose body breaks off": {
    weight: 5,
    refuses: true,
    answer(socket) {
      partly(socket, `${head(BUSY[429], "Content-Length: 90", JSON_TYPE)}\r\n{"re`, () =>
        socket.resetAndDestroy(),
      );
    },
  },
  "503": {
    weight: 25,
    answer: (socket) => send(socket, BUSY[503], "<html>Busy</html>", "Content-Type: text/html"),
  },
  "500": { weight: 10, answer: (socket) => send(socket, "500 Oops", `{"message":"Oops"}`, JSON_TYPE) },
};
