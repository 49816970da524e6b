import { beforeAll, describe, expect, it } from "vitest";
import { type HostileRun, hostileRun, type SettledCall } from "./hostileRun.ts";
import { ELSEWHERE, MOVED } from "./hostileServer.ts";

const MEGABYTE = 1e6;
const RETRIES = 3;

/** What a call may end with beside what it wants. */
const ERRORS = [
  ...["NetworkError", "TimeoutError", "UnexpectedContentError", "QuotaExceededError", "ServerError"],
  ...["RedirectError", "ConflictError", "ValidationError"],
];

/** Files that end as if they were whole, or are others than they should be: nothing but their reader can tell. */
const UNNOTICED = [
  ...["JSON cut short, with a proper end", "a shorter Content-Length than the body"],
  ...["a page instead of JSON", "nothing at all", "nothing, in chunks"],
];

const isWrite = ({ id }: SettledCall) => /^(PUT|POST|DELETE|upload)/.test(id);
const isFile = ({ id }: SettledCall) => /^(file|csv-)/.test(id);
const isCsv = ({ id }: SettledCall) => /^csv/.test(id);
const isUnread = ({ id }: SettledCall) => id.startsWith("csvUnread");
const isRedirect = (fault: string) => /redirect/.test(fault);
const isUnhurried = ({ what }: SettledCall) => !["aborted", "TimeoutError"].includes(what);

/** Whether the last response was what the call has to get: whole CSV that comes compressed can't be told from a part. */
const isGood = (call: SettledCall) =>
  call.last.startsWith("good") && !(isCsv(call) && / all the same$/.test(call.last));

describe.each([
  { clients: 1_000, tellsBody: true, seed: 20_260_901 },
  { clients: 100, tellsBody: false, seed: 20_260_902 },
])(
  "ten calls of each of $clients clients at once to a hostile server, whose requests tell their body: $tellsBody",
  ({ clients, tellsBody, seed }) => {
    let server: HostileRun["server"];
    let report: HostileRun["report"];
    let calls: SettledCall[];
    /** How often something happens at least, in so many calls. */
    const often = (times: number) => Math.ceil((times * clients) / 1_000);

    beforeAll(async () => {
      ({ server, report, calls } = await hostileRun(seed, { clients, tellsBody }));
    }, 250_000);

    it("all end, each with its own data or a typed error", () => {
      expect(calls).toHaveLength(10 * clients);
      const strange = calls.filter((call) => {
        if (call.what === "own" || ERRORS.includes(call.what)) return false;
        if (call.what === "aborted") return !call.isLimited;
        if (call.what === "nothing") return !call.id.startsWith("DELETE") || !/^nothing/.test(call.last);
        if (call.what === "another file") return !isFile(call) || !UNNOTICED.includes(call.last);
        // Redirects are followed for reads alone.
        if (call.what === "OdsError") return !isWrite(call) || !isRedirect(call.last);
        return !(call.what === "unread" && isUnread(call));
      });
      expect(strange).toEqual([]);
      expect(calls.filter(({ what }) => what === "own").length).toBeGreaterThan(often(2_500));
      for (const name of ERRORS)
        expect([name, calls.some(({ what }) => what === name)]).toEqual([name, true]);
    });

    it("meet every fault there is", () => {
      // So few calls meet some of them by chance alone.
      const least = clients < 1_000 ? 0 : 10;
      expect([...server.faults].filter(([, count]) => count < least)).toEqual([]);
    });

    it("succeed where the last response was good, and nowhere else", () => {
      const read = calls.filter((call) => !isUnread(call));
      expect(read.filter((call) => isGood(call) && isUnhurried(call) && call.what !== "own")).toEqual([]);
      expect(read.filter((call) => !isGood(call) && call.what === "own")).toEqual([]);
    });

    it("never repeat a POST that the server may have begun to process, and do repeat one that it refused", () => {
      const posts = calls.filter(({ id }) => id.startsWith("POST"));
      const doubled = posts.filter(({ visits }) => visits.slice(0, -1).some(({ processed }) => processed));
      expect(doubled).toEqual([]);
      expect(
        posts.filter(({ visits, what }) => visits.length > 1 && what === "own").length,
      ).toBeGreaterThanOrEqual(often(10));
    });

    it("repeat what may be repeated, as often as it may be", () => {
      const sent = calls.map(({ visits }) => visits.filter(({ fault }) => !isRedirect(fault)).length);
      expect(Math.max(...sent)).toBe(RETRIES + 1);
      const others = calls.filter(({ id, what }) => !id.startsWith("POST") && what === "own");
      expect(
        others.filter(({ visits }) => visits.some(({ fault }) => /reset|closed/.test(fault))).length,
      ).toBeGreaterThan(often(50));
    });

    it("bring the same body each time, byte for byte", () => {
      expect(calls.filter(({ visits }) => visits.some(({ isWhole }) => isWhole === false))).toEqual([]);
      for (const kind of ["PUT", "POST", "upload"]) {
        const again = calls.filter(
          ({ id, visits }) => id.startsWith(kind) && visits.filter(({ isWhole }) => isWhole).length > 1,
        );
        expect(again.length).toBeGreaterThan(often(20));
      }
    });

    it("take no part of compressed content for the whole", () => {
      const cut = calls.filter((call) => isUnhurried(call) && / cut /.test(call.last) && !isUnread(call));
      const isTold = ({ what, last }: SettledCall) =>
        ["UnexpectedContentError", "NetworkError"].includes(what) || UNNOTICED.includes(last);
      expect(cut.filter((call) => !isTold(call))).toEqual([]);
      expect(cut.length).toBeGreaterThan(often(100));
      expect(cut.filter(isFile).length).toBeGreaterThan(often(20));
    });

    it("take no error for data, whatever its status", () => {
      const ends: Record<string, string> = {
        "the error of a quota, with status 200": "QuotaExceededError",
        "an error, with status 200": "UnexpectedContentError",
        "a refusal of the platform, with status 200": "ConflictError",
      };
      const errors = calls.filter((call) => call.last in ends && isUnhurried(call) && !isUnread(call));
      expect(errors.filter(({ last, what }) => what !== ends[last])).toEqual([]);
      expect(errors.length).toBeGreaterThan(often(50));
    });

    it("bring the credential to the portal, and to nobody else", () => {
      const isAnonymous = ({ id }: SettledCall) => (Number(id.split("-")[1]) % clients) % 8 === 7;
      const hasKey = (call: SettledCall, fault: string) =>
        fault !== ELSEWHERE && (isUnread(call) || !isAnonymous(call));
      const wrong = calls.filter((call) =>
        call.visits.some((visit) => visit.hasKey !== hasKey(call, visit.fault)),
      );
      expect(wrong).toEqual([]);
      const led = calls.filter(({ visits }) => visits.some(({ fault }) => fault === ELSEWHERE));
      // The document says that these files are elsewhere, and whoever is anonymous has nothing to lose.
      expect(led.filter((call) => isWrite(call) || !(isAnonymous(call) || isCsv(call)))).toEqual([]);
      expect(led.length).toBeGreaterThan(often(20));
      const kept = calls.filter(({ what, last }) => what === "RedirectError" && /another origin/.test(last));
      expect(kept).toHaveLength(calls.filter(({ what }) => what === "RedirectError").length);
      expect(kept.length).toBeGreaterThan(often(50));
    });

    it("send no write to where it is redirected", () => {
      const isLed = ({ visits }: SettledCall) =>
        visits.some(({ fault }) => fault === MOVED || fault === ELSEWHERE);
      expect(calls.filter((call) => isWrite(call) && isLed(call))).toEqual([]);
      expect(calls.filter((call) => isWrite(call) && isRedirect(call.last)).length).toBeGreaterThan(
        often(50),
      );
      expect(calls.filter((call) => !isWrite(call) && isLed(call)).length).toBeGreaterThan(often(50));
    });

    it("come again no sooner than the back-off or the portal says, and as often as without", () => {
      expect(report.hasty).toEqual([]);
      const isAsked = ({ last }: SettledCall) =>
        /come again|by a clock/.test(last) && !last.endsWith("in a thousand years");
      const asked = calls.filter((call) => isAsked(call) && !call.isLimited && isUnhurried(call));
      expect(asked.filter(({ retries }) => retries !== RETRIES)).toEqual([]);
      const again = calls.flatMap(({ visits }) => visits.slice(0, -1).map(({ fault }) => fault));
      expect(again.filter((fault) => /by a clock/.test(fault)).length).toBeGreaterThan(often(50));
    });

    it("read no more of an error than a megabyte, and say so", () => {
      const large = calls.filter((call) => / of \d+ MB/.test(call.last) && isUnhurried(call));
      expect(large.filter(({ isCut }) => !isCut)).toEqual([]);
      expect(calls.filter(({ isCut, last }) => isCut && !/ of \d+ MB/.test(last))).toEqual([]);
      expect(large.length).toBeGreaterThan(often(20));
      expect(report.peak).toBeLessThan(1_200 * MEGABYTE);
    });

    it("leave neither a timer nor a socket behind, nor memory", () => {
      expect(report.resources.filter((name) => !/^(PipeWrap|TTYWrap)$/.test(name))).toEqual([]);
      const [early = 0, late = 0] = report.heap;
      expect(late - early).toBeLessThan(8 * MEGABYTE);
    });

    it("leave no timer behind either where nobody reads the response, and let the process end", () => {
      expect(report.resourcesUnread).not.toContain("Timeout");
      expect(calls.filter(({ what }) => what === "unread").length).toBeGreaterThan(often(400));
    });
  },
);
