import type { Client, MaybeOptionalInit } from "openapi-fetch";
import type { MediaType, RequiredKeysOf } from "openapi-typescript-helpers";

declare const PATHS: unique symbol;

/**
 * Says whose paths a client has. Nothing is there when the program runs: without it, the compiler would have to compare
 * all methods of a client to find out, at the price of a hundred calls.
 */
export interface HasPaths<Paths> {
  readonly [PATHS]?: Paths;
}

/** A client of this package, or a plain one of openapi-fetch. */
export interface AnyClient {
  readonly GET: unknown;
  readonly request: unknown;
}

/** The paths of a client's API. */
export type PathsOf<AClient extends AnyClient> = typeof PATHS extends keyof AClient
  ? NonNullable<AClient[typeof PATHS]>
  : AClient extends Client<infer Paths extends {}, MediaType>
    ? Paths
    : never;

/** What a GET of a path takes. */
export type GetInit<Paths extends {}, Path extends keyof Paths> = NonNullable<
  MaybeOptionalInit<Paths[Path], "get" & keyof Paths[Path]>
>;

/**
 * Arguments behind a path. Paths that take different ones are taken one by one, so that a path that does not exist is
 * told as such, and not as arguments that are missing.
 */
export type ArgumentsFor<Init, More extends unknown[] = []> = [Init] extends [never]
  ? [init?: Init, ...More]
  : Init extends unknown
    ? RequiredKeysOf<Init> extends never
      ? [init?: Init, ...More]
      : [init: Init, ...More]
    : never;
