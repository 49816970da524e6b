import { hash } from "./hostileData.ts";
import { type Faults, send } from "./hostileResponse.ts";

const STATUSES = [
  "301 Moved",
  "302 Found",
  "303 See Other",
  "307 Temporary Redirect",
  "308 Permanent Redirect",
];

const statusOf = (id: string) => STATUSES[hash(`status of ${id}`) % STATUSES.length] as string;

/** Redirects within the portal's origin, to another one, and to nowhere. */
export const redirectFaults: Faults = {
  "redirect to a good answer": {
    weight: 20,
    refuses: true,
    answer: (socket, { id }) => send(socket, statusOf(id), "", `Location: /moved/${id}/`),
  },
  "redirect to another origin": {
    weight: 30,
    refuses: true,
    answer: (socket, { id, elsewhere }) =>
      send(socket, statusOf(id), "", `Location: ${elsewhere}/elsewhere/${id}/`),
  },
  "redirect to another origin, by way of this one": {
    weight: 10,
    refuses: true,
    answer: (socket, { id }) => send(socket, statusOf(id), "", `Location: /leaving/${id}/`),
  },
  "a loop of redirects": {
    weight: 10,
    refuses: true,
    answer: (socket, { id }) => send(socket, "307 Temporary Redirect", "", `Location: /loop/${id}/`),
  },
  "redirect to nowhere": {
    weight: 5,
    answer: (socket) => send(socket, "302 Found", "", "Location: http://"),
  },
};
